package io.nimbill.analysis;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.ListOrder;
import io.nimbill.work.NotFound;
import io.nimbill.work.Placed;
import io.nimbill.work.Query;
import io.nimbill.work.Saying;
import io.nimbill.work.Sorting;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Deliveries of vendors with state, progress, control totals and defects. */
@Stateless
public class DeliveryRegister {

    private static final String FROM = """
            FROM delivery d
            JOIN dataset ds ON ds.id = d.dataset_id
            JOIN partner_account pa ON pa.id = ds.partner_account_id
            JOIN party owner ON owner.id = pa.seller_id
            JOIN vendor v ON v.id = pa.vendor_id
            """;

    private static final String COLUMNS = """
            SELECT CONCAT('dlv_', d.public_id) AS id, COALESCE(pa.provider, v.name) AS vendor_name, pa.name AS partner_name,
                   ds.name AS dataset_name, d.identity, COALESCE(d.format, ds.format) AS format, d.format_version, d.period_start, d.period_end, d.state,
                   d.version_at, d.received_at, COALESCE(who.display_name, d.received_by) AS received_by, d.switched_at, d.rated_at, d.archived_at, d.file_rows,
                   d.daily_rows, d.billed_cost, d.currency, d.defect_count, d.message, d.said,
            """ + JobRegister.COLUMNS;

    private static final String WITH_JOB = FROM + """
            LEFT JOIN user_account who ON d.received_by = CONCAT('usr_', who.public_id)
            LEFT JOIN operation o ON o.id =
              (SELECT MAX(newest.id) FROM operation newest WHERE newest.subject LIKE CONCAT('%', d.public_id))
            WHERE owner.path LIKE ?""";

    private static final ListOrder ORDER = new ListOrder(
            "d.received_at DESC, d.id DESC",
            Map.of(
                    "account", "pa.name",
                    "period", "d.period_start",
                    "state", "d.state",
                    "format", "d.format",
                    "rows", "d.file_rows",
                    "cost", "d.billed_cost",
                    "received", "d.received_at"));

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    /** A page of deliveries in the order asked for. */
    @Requires(Permission.VIEW_DELIVERIES)
    public List<DeliveryRow> page(DeliveryFilter filter, Sorting sorting, int first, int size) {
        return chosen(COLUMNS + WITH_JOB, filter)
                .then(ORDER.clause(sorting) + " LIMIT ? OFFSET ?", size, first)
                .list(source, DeliveryRegister::row);
    }

    /** Every row of the same choice, one after the other, in the order asked for. */
    @Requires(Permission.VIEW_DELIVERIES)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void each(DeliveryFilter filter, Sorting sorting, Consumer<DeliveryRow> taker) {
        chosen(COLUMNS + WITH_JOB, filter).then(ORDER.clause(sorting)).each(source, DeliveryRegister::row, taker);
    }

    /**
     * The deliveries that follow a place, newest first; those received meanwhile move nothing.
     *
     * @param place of the last one seen; null to begin
     */
    @Requires(Permission.VIEW_DELIVERIES)
    public List<Placed<DeliveryRow>> after(String state, String vendor, String place, int size) {
        String columns = COLUMNS.stripTrailing() + ", CONCAT(d.received_at, ',', d.id) AS place\n";
        Query query = chosen(columns + WITH_JOB, DeliveryFilter.of(state, vendor));
        if (place != null) {
            Object[] last = place.split(",");
            query = query.then("AND (d.received_at, d.id) < (?, ?)", last);
        }
        return query.then("ORDER BY d.received_at DESC, d.id DESC LIMIT ?", size)
                .list(source, Placed.reader(DeliveryRegister::row));
    }

    /** How many deliveries the same choice finds. */
    @Requires(Permission.VIEW_DELIVERIES)
    public long count(DeliveryFilter filter) {
        return chosen("SELECT COUNT(*) " + FROM + " WHERE owner.path LIKE ?", filter)
                .count(source);
    }

    private Query chosen(String query, DeliveryFilter filter) {
        return Query.of(query, viewpoint.branch())
                .andIfChosen("d.state = ?", filter.state())
                .andIfChosen("v.code = ?", filter.vendor())
                .andIfChosen("CONCAT('pac_', pa.public_id) = ?", filter.partnerAccount())
                .andIfChosen("d.period_start = ?", filter.period());
    }

    /**
     * One delivery.
     *
     * @throws NotFound when it is not the viewer's, or never was
     */
    @Requires(Permission.VIEW_DELIVERIES)
    public DeliveryDetail one(String id) {
        DeliveryRow head = Query.of(COLUMNS + WITH_JOB, viewpoint.branch())
                .then("AND CONCAT('dlv_', d.public_id) = ?", id)
                .first(source, DeliveryRegister::row)
                .orElseThrow(() -> viewpoint.outOfReach("delivery", "dlv", id));
        return new DeliveryDetail(head, parts(id), totals(id), defects(id));
    }

    /** The datasets to which a file can be handed in. */
    @Requires(Permission.VIEW_DELIVERIES)
    public List<DatasetRow> openDatasets() {
        return Query.of("""
                        SELECT CONCAT('dts_', ds.public_id) AS id, ds.name, COALESCE(pa.provider, v.name) AS vendor_name, pa.name AS partner_name,
                               ds.format, ds.source_kind, ds.role
                        FROM dataset ds
                        JOIN partner_account pa ON pa.id = ds.partner_account_id
                        JOIN party owner ON owner.id = pa.seller_id
                        JOIN vendor v ON v.id = pa.vendor_id
                        WHERE ds.closed_on IS NULL AND owner.path LIKE ?
                        ORDER BY v.name, pa.name, ds.name""", viewpoint.branch())
                .list(
                        source,
                        row -> new DatasetRow(
                                row.getString("id"),
                                row.getString("name"),
                                row.getString("vendor_name"),
                                row.getString("partner_name"),
                                row.getString("format"),
                                row.getString("source_kind"),
                                row.getString("role")));
    }

    private List<DeliveryPartRow> parts(String id) {
        return ofDelivery("p.name, p.bytes, p.sha256, p.file_rows FROM delivery_part p", "p", id)
                .then("ORDER BY p.ordinal")
                .list(
                        source,
                        row -> new DeliveryPartRow(
                                row.getString("name"),
                                row.getLong("bytes"),
                                row.getString("sha256"),
                                Sql.number(row, "file_rows")));
    }

    private List<ControlTotalRow> totals(String id) {
        return ofDelivery(
                        "t.group_kind, t.group_value, t.measure, t.row_count, t.total, t.currency FROM control_total t",
                        "t",
                        id)
                .then("ORDER BY FIELD(t.group_kind, 'WHOLE', 'CHARGE_TYPE', 'SUB_ACCOUNT'), t.group_value, t.measure")
                .list(
                        source,
                        row -> new ControlTotalRow(
                                row.getString("group_kind"),
                                row.getString("group_value"),
                                row.getString("measure"),
                                row.getLong("row_count"),
                                row.getBigDecimal("total"),
                                row.getString("currency")));
    }

    private List<DeliveryDefectRow> defects(String id) {
        return ofDelivery("f.file, f.line, f.column_name, f.message, f.remedy, f.said FROM delivery_defect f", "f", id)
                .then("ORDER BY f.ordinal LIMIT 500")
                .list(
                        source,
                        row -> new DeliveryDefectRow(
                                row.getString("file"),
                                Sql.number(row, "line"),
                                row.getString("column_name"),
                                row.getString("message"),
                                row.getString("remedy"),
                                Saying.read(row.getString("said"))));
    }

    private static Query ofDelivery(String columnsFrom, String alias, String id) {
        return Query.of(
                "SELECT " + columnsFrom + " JOIN delivery d ON d.id = " + alias
                        + ".delivery_id WHERE CONCAT('dlv_', d.public_id) = ?",
                id);
    }

    private static DeliveryRow row(ResultSet row) throws SQLException {
        return new DeliveryRow(
                row.getString("id"),
                row.getString("vendor_name"),
                row.getString("partner_name"),
                row.getString("dataset_name"),
                row.getString("identity"),
                row.getString("format"),
                row.getString("format_version"),
                Sql.day(row, "period_start"),
                Sql.day(row, "period_end"),
                row.getString("state"),
                Sql.instant(row, "version_at"),
                Sql.instant(row, "received_at"),
                row.getString("received_by"),
                Sql.instant(row, "switched_at"),
                Sql.instant(row, "rated_at"),
                Sql.instant(row, "archived_at"),
                Sql.number(row, "file_rows"),
                Sql.number(row, "daily_rows"),
                row.getBigDecimal("billed_cost"),
                row.getString("currency"),
                row.getLong("defect_count"),
                row.getString("message"),
                Saying.read(row.getString("said")),
                row.getString("job_id") == null ? null : JobRegister.row(row));
    }
}

package io.nimbill.analysis;

import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.ListOrder;
import io.nimbill.work.Query;
import io.nimbill.work.Sorting;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The single charges of a month: the last step of drill-down before the explanation, and the whole list for programs. A
 * buyer sees what it pays; what the seller paid is there only for the seller's own side, with the permission to see
 * margins.
 */
@Stateless
public class ChargeRegister {

    private static final String COLUMNS = """
            SELECT c.period_start, c.dataset_id, c.cloud_account_id, c.row_no, c.level,
                   CONCAT('dts_', ds.public_id) AS dataset, CONCAT('cla_', a.public_id) AS account,
                   c.usage_day, seller.path AS seller_path, seller.legal_name AS seller_name,
                   CONCAT('pty_', buyer.public_id) AS buyer_id, buyer.legal_name AS buyer_name, a.external_id,
                   a.name AS account_name, s.code AS service, s.name AS service_name, k.code AS sku, k.description,
                   region.text AS region, c.kind, c.quantity, unit.text AS unit, c.converted_cost, c.amount, c.currency
            """;

    private static final String SOLD = """
            FROM charge c
            JOIN party seller ON seller.id = c.seller_id
            JOIN party buyer ON buyer.id = c.buyer_id
            JOIN cloud_account a ON a.id = c.cloud_account_id
            JOIN vendor v ON v.id = a.vendor_id
            JOIN usage_service s ON s.id = c.service_id
            JOIN dataset ds ON ds.id = c.dataset_id
            LEFT JOIN spread_share sp ON sp.period_start = c.period_start AND sp.dataset_id = c.dataset_id
              AND sp.cloud_account_id = c.cloud_account_id AND sp.row_no = c.row_no
            LEFT JOIN current_delivery cd ON cd.dataset_id = COALESCE(sp.from_dataset_id, c.dataset_id)
              AND cd.period_start = c.period_start
            LEFT JOIN daily_row d ON d.period_start = c.period_start AND d.delivery_id = cd.delivery_id
              AND d.cloud_account_id = COALESCE(sp.from_account_id, c.cloud_account_id)
              AND d.row_no = COALESCE(sp.from_row_no, c.row_no)
            LEFT JOIN usage_sku k ON k.id = d.sku_id
            LEFT JOIN usage_word region ON region.id = d.region_id
            LEFT JOIN usage_word unit ON unit.id = d.unit_id
            WHERE c.disposition = 'SOLD' AND c.period_start >= ? AND c.period_start < ?""";

    private static final ListOrder ORDER = new ListOrder(
            "c.amount DESC, c.usage_day, c.cloud_account_id, c.row_no",
            Map.of(
                    "day", "c.usage_day",
                    "service", "s.name",
                    "account", "COALESCE(a.name, a.external_id)",
                    "kind", "c.kind",
                    "quantity", "c.quantity",
                    "cost", "c.converted_cost",
                    "sales", "c.amount"));

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private ChargeIds ids;

    /**
     * A charge with the place after which the next page begins.
     *
     * @param place words for {@link #listing}; not for people
     */
    public record Listed(ChargeRow charge, String place) {}

    /**
     * A page of what the viewer's branch sold, or of what a client bought, the largest amounts first unless another order
     * is asked for.
     */
    @Requires(Permission.VIEW_CHARGES)
    public List<ChargeRow> page(CostFilter filter, Sorting sorting, int first, int size) {
        return own(COLUMNS, filter)
                .then(order(sorting) + " LIMIT ? OFFSET ?", size, first)
                .list(source, row -> charge(row, ownCost(row)));
    }

    /** Every charge of the same choice, one after the other, in the order asked for. */
    @Requires(Permission.VIEW_CHARGES)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void each(CostFilter filter, Sorting sorting, Consumer<ChargeRow> taker) {
        own(COLUMNS, filter).then(order(sorting)).each(source, row -> charge(row, ownCost(row)), taker);
    }

    /** How many charges the filter finds. */
    @Requires(Permission.VIEW_CHARGES)
    public long count(CostFilter filter) {
        return own("SELECT COUNT(*) ", filter).count(source);
    }

    /**
     * A page of every charge the viewer may see, what it bought itself included, in the order in which they are kept.
     *
     * @param after place of the last one seen; null to begin
     */
    @Requires(Permission.VIEW_CHARGES)
    public List<Listed> listing(CostFilter filter, String after, int limit) {
        Query query = sold(COLUMNS, filter)
                .then("AND (seller.path LIKE ? OR c.buyer_id = ?)", viewpoint.branch(), viewpoint.buyerId());
        if (after != null) {
            Object[] place = after.split(",");
            query = query.then(
                    "AND (c.period_start, c.dataset_id, c.cloud_account_id, c.row_no, c.level) > (?, ?, ?, ?, ?)",
                    place);
        }
        return query.then("ORDER BY c.period_start, c.dataset_id, c.cloud_account_id, c.row_no, c.level LIMIT ?", limit)
                .list(source, row -> new Listed(charge(row, ownCost(row)), place(row)));
    }

    /** A seller looks at its branch, for which it has to be allowed to see margins; a client at its purchases. */
    private Query own(String columns, CostFilter filter) {
        if (viewpoint.isClient()) {
            return sold(columns, filter).then("AND c.buyer_id = ?", viewpoint.buyerId());
        }
        if (!viewpoint.seesMargin()) {
            throw viewpoint.withoutMargin();
        }
        return sold(columns, filter).then("AND seller.path LIKE ?", viewpoint.branch());
    }

    /** Whoever does not see the cost cannot order by it either: the order would tell. */
    private String order(Sorting sorting) {
        boolean blind = viewpoint.isClient() && "cost".equals(sorting.by());
        return ORDER.clause(blind ? Sorting.NONE : sorting);
    }

    private static Query sold(String columns, CostFilter filter) {
        return Query.of(
                        columns + SOLD,
                        filter.month().atDay(1),
                        filter.month().plusMonths(1).atDay(1))
                .andIfChosen("seller.kind = ?", filter.level())
                .andIfChosen("CONCAT('pty_', seller.public_id) = ?", filter.seller())
                .andIfChosen("v.code = ?", filter.vendor())
                .andIfChosen("s.code = ?", filter.service())
                .andIfChosen("c.kind = ?", filter.kind())
                .andIfChosen("CONCAT('pty_', buyer.public_id) = ?", filter.buyer())
                .andIfChosen("CONCAT('cla_', a.public_id) = ?", filter.account())
                .andIfChosen("c.usage_day = ?", filter.day());
    }

    private BigDecimal ownCost(ResultSet row) throws SQLException {
        boolean own = currentCaller.covers(row.getString("seller_path"));
        return own && currentCaller.get().may(Permission.VIEW_MARGIN) ? row.getBigDecimal("converted_cost") : null;
    }

    private static String place(ResultSet row) throws SQLException {
        return String.join(
                ",",
                row.getString("period_start"),
                row.getString("dataset_id"),
                row.getString("cloud_account_id"),
                row.getString("row_no"),
                row.getString("level"));
    }

    private ChargeRow charge(ResultSet row, BigDecimal shownCost) throws SQLException {
        return new ChargeRow(
                ids.of(new ChargeKey(
                        Sql.day(row, "period_start"),
                        row.getString("dataset"),
                        row.getString("account"),
                        row.getInt("row_no"),
                        row.getInt("level"))),
                Sql.day(row, "usage_day"),
                row.getString("seller_name"),
                row.getString("buyer_id"),
                row.getString("buyer_name"),
                row.getString("account"),
                row.getString("external_id"),
                row.getString("account_name"),
                row.getString("service"),
                row.getString("service_name"),
                row.getString("sku"),
                viewpoint.skuDescription(row.getString("description")),
                row.getString("region"),
                row.getString("kind"),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                shownCost,
                row.getBigDecimal("amount"),
                row.getString("currency"));
    }
}

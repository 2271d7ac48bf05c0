package io.nimbill.analysis;

import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * The single charges of a month in the order in which they are kept, for programs that read them all. A buyer sees what
 * it pays; what the seller paid is there only for the seller's own side, with the permission to see margins.
 */
@Stateless
public class ChargeListing {

    private static final String CHARGES = """
            SELECT c.period_start, c.dataset_id, c.cloud_account_id, c.row_no, c.level,
                   CONCAT('dts_', ds.public_id) AS dataset, CONCAT('cla_', a.public_id) AS account,
                   c.usage_day, seller.path AS seller_path, seller.legal_name AS seller_name,
                   CONCAT('pty_', buyer.public_id) AS buyer_id, buyer.legal_name AS buyer_name, a.external_id,
                   a.name AS account_name, s.code AS service, s.name AS service_name, k.code AS sku, k.description,
                   region.text AS region, c.kind, c.quantity, unit.text AS unit, c.converted_cost, c.amount, c.currency
            FROM charge c
            JOIN party seller ON seller.id = c.seller_id
            JOIN party buyer ON buyer.id = c.buyer_id
            JOIN cloud_account a ON a.id = c.cloud_account_id
            JOIN usage_service s ON s.id = c.service_id
            JOIN dataset ds ON ds.id = c.dataset_id
            LEFT JOIN current_delivery cd ON cd.dataset_id = c.dataset_id AND cd.period_start = c.period_start
            LEFT JOIN daily_row d ON d.period_start = c.period_start AND d.delivery_id = cd.delivery_id
              AND d.cloud_account_id = c.cloud_account_id AND d.row_no = c.row_no
            LEFT JOIN usage_sku k ON k.id = d.sku_id
            LEFT JOIN usage_word region ON region.id = d.region_id
            LEFT JOIN usage_word unit ON unit.id = d.unit_id
            WHERE c.disposition = 'SOLD' AND c.period_start >= ? AND c.period_start < ?
              AND (seller.path LIKE ? OR c.buyer_id = ?)""";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    @Inject
    private CurrentCaller currentCaller;

    /**
     * A charge with the place after which the next page begins.
     *
     * @param place words for {@link #page}; not for people
     * @param buyerId {@code pty_…}
     * @param service the vendor's code
     */
    public record Listed(ChargeRow charge, String buyerId, String service, String place) {}

    /**
     * A page of the charges that a filter finds. Its level and seller are not looked at: every edge the caller may see is
     * in the list.
     *
     * @param after place of the last one seen; null to begin
     */
    @Requires(Permission.VIEW_CHARGES)
    public List<Listed> page(CostFilter filter, String after, int limit) {
        ViewQuery query = ViewQuery.of(
                        CHARGES,
                        filter.month().atDay(1),
                        filter.month().plusMonths(1).atDay(1),
                        viewpoint.branch(),
                        viewpoint.partyId())
                .andIfChosen("s.code = ?", filter.service())
                .andIfChosen("c.kind = ?", filter.kind())
                .andIfChosen("CONCAT('pty_', buyer.public_id) = ?", filter.buyer())
                .andIfChosen("CONCAT('cla_', a.public_id) = ?", filter.account())
                .andIfChosen("c.usage_day = ?", filter.day());
        if (after != null) {
            Object[] place = after.split(",");
            query = query.then(
                    "AND (c.period_start, c.dataset_id, c.cloud_account_id, c.row_no, c.level) > (?, ?, ?, ?, ?)",
                    place);
        }
        return query.then("ORDER BY c.period_start, c.dataset_id, c.cloud_account_id, c.row_no, c.level LIMIT ?", limit)
                .list(source, this::read);
    }

    private Listed read(ResultSet row) throws SQLException {
        String place = String.join(
                ",",
                row.getString("period_start"),
                row.getString("dataset_id"),
                row.getString("cloud_account_id"),
                row.getString("row_no"),
                row.getString("level"));
        return new Listed(charge(row), row.getString("buyer_id"), row.getString("service"), place);
    }

    private ChargeRow charge(ResultSet row) throws SQLException {
        boolean own = currentCaller.covers(row.getString("seller_path"));
        boolean seesCost = own && currentCaller.get().may(Permission.VIEW_MARGIN);
        return new ChargeRow(
                new ChargeKey(
                        Columns.day(row, "period_start"),
                        row.getString("dataset"),
                        row.getString("account"),
                        row.getInt("row_no"),
                        row.getInt("level")),
                Columns.day(row, "usage_day"),
                row.getString("seller_name"),
                row.getString("buyer_name"),
                row.getString("external_id"),
                row.getString("account_name"),
                row.getString("service_name"),
                row.getString("sku"),
                row.getString("description"),
                row.getString("region"),
                row.getString("kind"),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                seesCost ? row.getBigDecimal("converted_cost") : null,
                row.getBigDecimal("amount"),
                row.getString("currency"));
    }
}

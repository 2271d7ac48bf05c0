package io.nimbill.analysis;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The single charges behind a figure: the last step of drill-down before the explanation. */
@Stateless
public class ChargeRegister {

    private static final String FROM = """
            FROM charge c
            JOIN party seller ON seller.id = c.seller_id
            JOIN party buyer ON buyer.id = c.buyer_id
            JOIN cloud_account a ON a.id = c.cloud_account_id
            JOIN vendor v ON v.id = a.vendor_id
            JOIN usage_service s ON s.id = c.service_id
            JOIN dataset ds ON ds.id = c.dataset_id
            LEFT JOIN current_delivery cd ON cd.dataset_id = c.dataset_id AND cd.period_start = c.period_start
            LEFT JOIN daily_row d ON d.period_start = c.period_start AND d.delivery_id = cd.delivery_id
              AND d.cloud_account_id = c.cloud_account_id AND d.row_no = c.row_no
            LEFT JOIN usage_sku k ON k.id = d.sku_id
            LEFT JOIN usage_word region ON region.id = d.region_id
            LEFT JOIN usage_word unit ON unit.id = d.unit_id
            WHERE c.disposition = 'SOLD' AND seller.path LIKE ? AND c.period_start >= ? AND c.period_start < ?""";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    /** A page of charges, the largest amounts first. */
    @Requires(Permission.VIEW_MARGIN)
    public List<ChargeRow> page(CostFilter filter, int first, int size) {
        return chosen("""
                        SELECT c.period_start, CONCAT('dts_', ds.public_id) AS dataset, CONCAT('cla_', a.public_id) AS account,
                               c.row_no, c.level, c.usage_day, seller.legal_name AS seller_name,
                               buyer.legal_name AS buyer_name, a.external_id, a.name AS account_name,
                               s.name AS service_name, k.code AS sku, k.description, region.text AS region, c.kind,
                               c.quantity, unit.text AS unit, c.converted_cost, c.amount, c.currency
                        """, filter)
                .then("ORDER BY c.amount DESC, c.usage_day, c.cloud_account_id, c.row_no LIMIT ? OFFSET ?", size, first)
                .list(source, ChargeRegister::row);
    }

    /** How many charges the filter finds. */
    @Requires(Permission.VIEW_MARGIN)
    public long count(CostFilter filter) {
        return chosen("SELECT COUNT(*) ", filter).count(source);
    }

    private ViewQuery chosen(String columns, CostFilter filter) {
        return ViewQuery.of(
                        columns + FROM,
                        viewpoint.branch(),
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

    private static ChargeRow row(ResultSet row) throws SQLException {
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
                row.getBigDecimal("converted_cost"),
                row.getBigDecimal("amount"),
                row.getString("currency"));
    }
}

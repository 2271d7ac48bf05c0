package io.nimbill.analysis;

import io.nimbill.work.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The vendor's row behind a charge; for a share of a row that was spread, that row, with what the share is of it. */
final class RowBehind {

    /** By period, dataset, account and number of the row. */
    static final String QUERY = """
            SELECT d.usage_day, COALESCE(pa.provider, v.name) AS vendor_name, a.external_id, a.name AS account_name, s.name AS service_name,
                   k.code AS sku, k.description AS sku_description, region.text AS region, d.kind,
                   CASE WHEN sp.row_no IS NULL THEN d.pricing_quantity END AS quantity, unit.text AS unit, d.vendor_rows,
                   COALESCE(sp.amount, d.billed_cost) AS billed_cost,
                   CASE WHEN sp.row_no IS NULL THEN d.list_cost END AS list_cost,
                   CASE WHEN sp.row_no IS NULL THEN d.contracted_cost END AS contracted_cost,
                   CASE WHEN sp.row_no IS NULL THEN d.effective_cost END AS effective_cost, d.currency,
                   sp.whole_amount, sp.weight, sp.whole_weight
            FROM charge c
            JOIN dataset ds ON ds.id = c.dataset_id
            JOIN cloud_account a ON a.id = c.cloud_account_id
            LEFT JOIN spread_share sp ON sp.period_start = c.period_start AND sp.dataset_id = c.dataset_id
                 AND sp.cloud_account_id = c.cloud_account_id AND sp.row_no = c.row_no
            JOIN current_delivery cd ON cd.dataset_id = COALESCE(sp.from_dataset_id, c.dataset_id)
                 AND cd.period_start = c.period_start
            JOIN daily_row d ON d.period_start = c.period_start AND d.delivery_id = cd.delivery_id
                 AND d.cloud_account_id = COALESCE(sp.from_account_id, c.cloud_account_id)
                 AND d.row_no = COALESCE(sp.from_row_no, c.row_no)
            JOIN vendor v ON v.id = a.vendor_id
            JOIN partner_account pa ON pa.id = a.partner_account_id
            LEFT JOIN usage_service s ON s.id = d.service_id
            LEFT JOIN usage_sku k ON k.id = d.sku_id
            LEFT JOIN usage_word region ON region.id = d.region_id
            LEFT JOIN usage_word unit ON unit.id = d.unit_id
            WHERE c.period_start = ? AND ds.public_id = ? AND a.public_id = ? AND c.row_no = ? AND c.level = 0""";

    private RowBehind() {}

    /** What the viewer may know of it. */
    static ExplainedRow read(ResultSet row, Viewpoint viewpoint) throws SQLException {
        boolean seesCost = viewpoint.seesVendorCost();
        return new ExplainedRow(
                Sql.day(row, "usage_day"),
                row.getString("vendor_name"),
                row.getString("external_id"),
                row.getString("account_name"),
                row.getString("service_name"),
                row.getString("sku"),
                viewpoint.skuDescription(row.getString("sku_description")),
                row.getString("region"),
                row.getString("kind"),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                seesCost ? Sql.number(row, "vendor_rows") : null,
                seesCost ? row.getBigDecimal("billed_cost") : null,
                seesCost ? row.getBigDecimal("list_cost") : null,
                seesCost ? row.getBigDecimal("contracted_cost") : null,
                seesCost ? row.getBigDecimal("effective_cost") : null,
                seesCost ? row.getString("currency") : null,
                seesCost && row.getBigDecimal("whole_amount") != null
                        ? new ExplainedShare(
                                row.getBigDecimal("whole_amount"),
                                row.getBigDecimal("weight"),
                                row.getBigDecimal("whole_weight"))
                        : null);
    }
}

package io.nimbill.usage;

import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Says in the vendor's words what a stored daily row is made of. */
@ApplicationScoped
class DailyRowKeys {

    private static final String KEY = """
            SELECT a.kind AS account_kind, a.external_id, tenant.text AS tenant, d.usage_day, d.charge_period_end,
                   s.code AS service, k.code AS sku, region.text AS region, unit.text AS unit, d.kind,
                   type.text AS charge_type, category.text AS category, d.charge_class, d.marketplace, d.joined,
                   commitment.text AS commitment, invoice.text AS invoice, tags.text AS tags, resource.text AS resource,
                   d.currency, d.line_rate, d.credit_percent, d.list_unit_price
            FROM daily_row d
            JOIN cloud_account a ON a.id = d.cloud_account_id
            JOIN usage_service s ON s.id = d.service_id
            JOIN usage_sku k ON k.id = d.sku_id
            JOIN usage_word tenant ON tenant.id = d.tenant_id
            JOIN usage_word region ON region.id = d.region_id
            JOIN usage_word unit ON unit.id = d.unit_id
            JOIN usage_word type ON type.id = d.charge_type_id
            JOIN usage_word category ON category.id = d.category_id
            JOIN usage_word commitment ON commitment.id = d.commitment_id
            JOIN usage_word invoice ON invoice.id = d.vendor_invoice_id
            JOIN usage_word tags ON tags.id = d.tags_id
            JOIN usage_word resource ON resource.id = d.resource_id
            WHERE d.period_start = ? AND d.delivery_id = ? AND d.cloud_account_id = ? AND d.row_no = ?""";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    Optional<DailyRowKey> find(DailyRowPlace place) {
        return Sql.on(callersTransaction)
                .one(
                        DailyRowKeys::key,
                        KEY,
                        place.periodStart(),
                        place.deliveryId(),
                        place.cloudAccountId(),
                        place.rowNo());
    }

    /** Provider and billing account of a version whose file holds several for the same period; else null. */
    String payer(long deliveryId) {
        return Sql.on(callersTransaction)
                .list(
                        row -> row.getString(1),
                        "SELECT s.scope FROM delivery v JOIN dataset s ON s.id = v.dataset_id WHERE v.id = ? AND EXISTS"
                                + " (SELECT 1 FROM delivery o WHERE o.archive_path = v.archive_path"
                                + " AND o.period_start = v.period_start AND o.dataset_id <> v.dataset_id)",
                        deliveryId)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static DailyRowKey key(ResultSet row) throws SQLException {
        boolean account = row.getString("account_kind").equals("ACCOUNT");
        return new DailyRowKey(
                account ? row.getString("external_id") : "",
                row.getString("tenant"),
                Sql.day(row, "usage_day"),
                Sql.day(row, "charge_period_end"),
                row.getString("service"),
                row.getString("sku"),
                row.getString("region"),
                row.getString("unit"),
                List.of(
                        row.getString("kind"),
                        row.getString("charge_type"),
                        row.getString("category"),
                        row.getString("charge_class"),
                        row.getBoolean("marketplace") ? "1" : "0",
                        row.getBoolean("joined") ? "1" : "0"),
                row.getString("commitment"),
                row.getString("invoice"),
                row.getString("tags"),
                row.getString("resource"),
                row.getString("currency"),
                row.getBigDecimal("line_rate"),
                row.getBigDecimal("credit_percent"),
                row.getBigDecimal("list_unit_price"));
    }
}

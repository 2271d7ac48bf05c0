package io.nimbill.invoice;

import io.nimbill.work.Query;
import io.nimbill.work.Saying;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Reads what stands in documents, by database id; who asks has checked that the document may be seen. */
@ApplicationScoped
class InvoiceContents {

    private static final String LINES = """
            SELECT l.line_no, l.description, CONCAT('cla_', a.public_id) AS account, a.external_id,
                   a.name AS account_name, v.code AS vendor, COALESCE(pa.provider, v.name) AS vendor_name, s.code AS service,
                   COALESCE(s.name, IF(l.source_id = 0, NULL, l.description)) AS service_name,
                   l.key_period, l.kind, l.net_amount, l.exact_amount, l.currency,
                   l.tax_category, l.tax_percent, cc.code AS centre_code, cc.name AS centre_name,
                   l.quantity, l.unit_code, l.service_start, l.service_end, o.said
            FROM invoice_line l
            LEFT JOIN cost_centre cc ON cc.id = l.cost_centre_id
            LEFT JOIN cloud_account a ON a.id = l.cloud_account_id
            LEFT JOIN partner_account pa ON pa.id = a.partner_account_id
            LEFT JOIN vendor v ON v.id = l.vendor_id
            LEFT JOIN usage_service s ON s.id = l.service_id
            LEFT JOIN own_charge o ON l.source_id <> 0 AND o.kind = l.kind AND o.source_id = l.source_id
                 AND o.charge_id = l.charge_id AND o.service_start = l.service_start AND o.service_end = l.service_end
            WHERE l.invoice_id = ? ORDER BY l.line_no""";

    private static final String TAXES = """
            SELECT t.tax_category, t.tax_percent, t.taxable_amount, t.tax_amount, t.exemption_reason
            FROM invoice_tax_subtotal t WHERE t.invoice_id = ? ORDER BY t.tax_category, t.tax_percent""";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    InvoiceDetail of(InvoiceRow row) {
        List<RenditionKind> renditions = Query.of(
                        "SELECT r.kind FROM invoice_rendition r WHERE r.invoice_id = ? ORDER BY r.kind", row.key())
                .list(dataSource, found -> RenditionKind.valueOf(found.getString("kind")));
        return new InvoiceDetail(
                row,
                Query.of(LINES, row.key()).list(dataSource, InvoiceContents::line),
                Query.of(TAXES, row.key()).list(dataSource, InvoiceContents::tax),
                renditions);
    }

    private static InvoiceLineRow line(ResultSet row) throws SQLException {
        return new InvoiceLineRow(
                row.getInt("line_no"),
                row.getString("description"),
                row.getString("account"),
                row.getString("external_id"),
                row.getString("account_name"),
                row.getString("vendor"),
                row.getString("vendor_name"),
                row.getString("service"),
                row.getString("service_name"),
                Sql.day(row, "key_period"),
                row.getString("kind"),
                row.getBigDecimal("net_amount"),
                row.getBigDecimal("exact_amount"),
                row.getString("currency"),
                row.getString("tax_category"),
                row.getBigDecimal("tax_percent"),
                row.getString("centre_code"),
                row.getString("centre_name"),
                row.getBigDecimal("quantity").stripTrailingZeros(),
                row.getString("unit_code"),
                Sql.day(row, "service_start"),
                Sql.day(row, "service_end"),
                Saying.read(row.getString("said")));
    }

    private static InvoiceTaxRow tax(ResultSet row) throws SQLException {
        return new InvoiceTaxRow(
                row.getString("tax_category"),
                row.getBigDecimal("tax_percent"),
                row.getBigDecimal("taxable_amount"),
                row.getBigDecimal("tax_amount"),
                row.getString("exemption_reason"));
    }
}

package io.nimbill.reconciliation;

import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/**
 * Adds up the joined lines of a vendor's bill, and the detail that they repeat, per invoice, customer and currency. The
 * detail of an invoice may lie in the month before or after, because its own file knows the month from its own charges.
 */
@ApplicationScoped
class JoinedSums {

    private static final String ROWS = " FROM partner_account p JOIN dataset s ON s.partner_account_id = p.id"
            + " AND s.role = 'BILLING' JOIN current_delivery c ON c.dataset_id = s.id JOIN delivery v ON v.id = c.delivery_id"
            + " JOIN daily_row r ON r.period_start = c.period_start AND r.delivery_id = c.delivery_id WHERE p.id = ?";

    private static final String JOINED = ROWS + " AND c.period_start = ? AND r.joined = TRUE";

    private static final String DETAIL = ROWS + " AND v.format = 'PARTNER_CENTER_DAILY_RATED' AND r.joined = FALSE"
            + " AND (c.period_start = ? OR c.period_start BETWEEN ? AND ? AND r.vendor_invoice_id <> 1)"
            + " AND r.vendor_invoice_id IN (SELECT r.vendor_invoice_id" + JOINED + ")";

    private static final String BOTH =
            "SELECT p.name AS partner_account, invoice.text AS invoice, tenant.text AS tenant,"
                    + " MAX(t.name) AS customer, b.currency, b.reconciled, b.detail FROM (SELECT u.partner_account_id,"
                    + " u.vendor_invoice_id, u.tenant_id, u.currency, SUM(u.reconciled) AS reconciled, SUM(u.detail) AS detail FROM"
                    + " (SELECT p.id AS partner_account_id, r.vendor_invoice_id, r.tenant_id, r.currency,"
                    + " r.billed_cost AS reconciled, NULL AS detail" + JOINED
                    + " UNION ALL SELECT p.id, r.vendor_invoice_id, r.tenant_id, r.currency, NULL, r.billed_cost"
                    + DETAIL + ") u"
                    + " GROUP BY u.partner_account_id, u.vendor_invoice_id, u.tenant_id, u.currency) b"
                    + " JOIN partner_account p ON p.id = b.partner_account_id"
                    + " JOIN usage_word invoice ON invoice.id = b.vendor_invoice_id"
                    + " JOIN usage_word tenant ON tenant.id = b.tenant_id LEFT JOIN cloud_account t"
                    + " ON t.partner_account_id = p.id AND t.kind = 'TENANT' AND t.external_id = tenant.text"
                    + " GROUP BY p.name, invoice.text, tenant.text, b.currency, b.reconciled, b.detail"
                    + " ORDER BY invoice.text, tenant.text, b.currency";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    /** All joined lines of a bill, and detail of the same invoices that no line covers. */
    List<JoinedLine> of(long partnerAccountId, LocalDate periodStart) {
        return Sql.on(source)
                .list(
                        row -> line(row, periodStart),
                        BOTH,
                        partnerAccountId,
                        periodStart,
                        partnerAccountId,
                        periodStart,
                        periodStart.minusMonths(1),
                        periodStart.plusMonths(1),
                        partnerAccountId,
                        periodStart);
    }

    private static JoinedLine line(ResultSet row, LocalDate periodStart) throws SQLException {
        return new JoinedLine(
                row.getString("partner_account"),
                periodStart,
                row.getString("invoice"),
                row.getString("tenant"),
                row.getString("customer"),
                row.getString("currency"),
                row.getBigDecimal("reconciled"),
                row.getBigDecimal("detail"));
    }
}

package io.nimbill.usage;

import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/** The stated totals of vendors' invoices, in the caller's transaction. */
@ApplicationScoped
class BillTotals {

    private static final String KEY =
            " WHERE partner_account_id = ? AND period_start = ? AND vendor_invoice = ? AND currency = ?";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Clock clock;

    /** By invoice and currency. */
    List<StatedTotal> of(long partnerAccountId, LocalDate start) {
        return Sql.on(callersTransaction)
                .list(
                        row -> new StatedTotal(
                                row.getString("vendor_invoice"),
                                row.getString("currency"),
                                row.getBigDecimal("total"),
                                Sql.instant(row, "stated_at"),
                                row.getString("stated_by")),
                        "SELECT t.vendor_invoice, t.currency, t.total, t.stated_at,"
                                + " COALESCE(u.display_name, t.stated_by) AS stated_by FROM vendor_bill_total t"
                                + " LEFT JOIN user_account u ON t.stated_by = CONCAT('usr_', u.public_id)"
                                + " WHERE t.partner_account_id = ? AND t.period_start = ?"
                                + " ORDER BY t.vendor_invoice, t.currency",
                        partnerAccountId,
                        start);
    }

    void keep(VendorPeriod period, StatedTotal stated) {
        Sql.on(callersTransaction)
                .update(
                        "INSERT INTO vendor_bill_total (partner_account_id, period_start, vendor_invoice, currency, total,"
                                + " stated_at, stated_by) VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                                + " total = values(total), stated_at = values(stated_at), stated_by = values(stated_by)",
                        period.partnerAccountId(),
                        period.period().start(),
                        stated.invoice(),
                        stated.currency(),
                        stated.total(),
                        clock.instant(),
                        stated.by());
    }

    /** Whether there was one. */
    boolean remove(VendorPeriod period, String invoice, String currency) {
        return Sql.on(callersTransaction)
                        .update(
                                "DELETE FROM vendor_bill_total" + KEY,
                                period.partnerAccountId(),
                                period.period().start(),
                                invoice,
                                currency)
                > 0;
    }
}

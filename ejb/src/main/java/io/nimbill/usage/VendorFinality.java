package io.nimbill.usage;

import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/** What vendors have said of a period so far: their last word is there when every dataset that is billed has it. */
@ApplicationScoped
class VendorFinality {

    private static final String BILLED =
            "SELECT c.delivery_id FROM current_delivery c JOIN dataset d ON d.id = c.dataset_id"
                    + " WHERE d.partner_account_id = ? AND d.role = 'BILLING' AND c.period_start = ?"
                    + " AND d.format <> '" + InvoiceDifferences.FORMAT + "'";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Deliveries deliveries;

    /** The versions that count of a period, of the datasets that are billed. */
    List<Delivery> billed(long partnerAccountId, LocalDate periodStart) {
        return Sql.on(callersTransaction).list(row -> row.getLong(1), BILLED, partnerAccountId, periodStart).stream()
                .flatMap(id -> deliveries.find(id).stream())
                .toList();
    }

    /** Where a period stands that nobody has closed. */
    PeriodStep whileNotClosed(VendorPeriod period) {
        List<Delivery> billed =
                billed(period.partnerAccountId(), period.period().start());
        boolean isFinal = !billed.isEmpty() && billed.stream().allMatch(Delivery::isFinalBill);
        return isFinal ? PeriodStep.VENDOR_FINAL : PeriodStep.ESTIMATED;
    }
}

package io.nimbill.usage;

import io.nimbill.time.BillingPeriod;
import io.nimbill.vendor.AccountKind;
import io.nimbill.vendor.CloudAccounts;
import io.nimbill.vendor.PartnerAccount;
import io.nimbill.vendor.PartnerAccounts;
import io.nimbill.work.IdBlocks;
import io.nimbill.work.JobRequests;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Where a vendor's invoice asks for another sum than its files, the difference is a row like any other: of kind adjustment,
 * on the first day of the period, the payer's. Such rows are a dataset of their own, which is billed; each change makes a
 * version that replaces the one before as a whole. All in the caller's transaction, under the period's lock.
 */
@ApplicationScoped
class InvoiceDifferences {

    /** Format of the dataset; no file has it. */
    static final String FORMAT = "INVOICE_DIFFERENCE";

    private static final String SUMS =
            "SELECT w.text AS invoice, s.currency, s.amount FROM (SELECT r.vendor_invoice_id,"
                    + " r.currency, SUM(r.billed_cost) AS amount FROM dataset d JOIN current_delivery c ON c.dataset_id = d.id"
                    + " AND c.period_start = ? JOIN daily_row r ON r.period_start = c.period_start"
                    + " AND r.delivery_id = c.delivery_id AND r.joined = FALSE"
                    + " WHERE d.partner_account_id = ? AND d.role = 'BILLING' AND d.format ";

    private static final String PER_INVOICE =
            " GROUP BY r.vendor_invoice_id, r.currency) s JOIN usage_word w ON w.id = s.vendor_invoice_id ORDER BY 1, 2";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private BillTotals totals;

    @Inject
    private PartnerAccounts partners;

    @Inject
    private CloudAccounts accounts;

    @Inject
    private IdBlocks ids;

    @Inject
    private Instance<JobRequests> jobs;

    @Inject
    private Clock clock;

    /** Makes the rows what the invoices and the files say now; nothing happens where they are so already. */
    void refresh(long partnerAccountId, BillingPeriod period, String by) {
        List<StatedTotal> stated = totals.of(partnerAccountId, period.start());
        List<InvoiceSum> now = sums(partnerAccountId, period.start(), "= '" + FORMAT + "'");
        if (stated.isEmpty() && now.isEmpty()) {
            return;
        }
        List<InvoiceSum> wanted =
                InvoiceSum.differences(stated, sums(partnerAccountId, period.start(), "<> '" + FORMAT + "'"));
        if (!isSame(wanted, now)) {
            long dataset = dataset(partnerAccountId);
            replace(partners.find(partnerAccountId).orElseThrow(), dataset, period, wanted, by);
            rate(dataset, period);
        }
    }

    private static boolean isSame(List<InvoiceSum> one, List<InvoiceSum> other) {
        boolean same = one.size() == other.size();
        for (int i = 0; same && i < one.size(); i++) {
            same = one.get(i).invoice().equals(other.get(i).invoice())
                    && one.get(i).currency().equals(other.get(i).currency())
                    && one.get(i).amount().compareTo(other.get(i).amount()) == 0;
        }
        return same;
    }

    private List<InvoiceSum> sums(long partnerAccountId, LocalDate start, String format) {
        return sql().list(
                        row -> new InvoiceSum(
                                row.getString("invoice"), row.getString("currency"), row.getBigDecimal("amount")),
                        SUMS + format + PER_INVOICE,
                        start,
                        partnerAccountId);
    }

    /** The dataset of the account's differences, made when there is the first. */
    private long dataset(long partnerAccountId) {
        sql().one(row -> row.getLong(1), "SELECT id FROM partner_account WHERE id = ? FOR UPDATE", partnerAccountId);
        Optional<Long> known = sql().one(
                        row -> row.getLong(1),
                        "SELECT id FROM dataset WHERE partner_account_id = ? AND format = ?",
                        partnerAccountId,
                        FORMAT);
        return known.orElseGet(() -> {
            long id = ids.take("dataset", 1);
            sql().update(
                            "INSERT INTO dataset (id, public_id, partner_account_id, name, format, source_kind, scope, role,"
                                    + " created_at, version) VALUES (?, ?, ?, ?, ?, 'UPLOAD', ?, 'BILLING', ?, 0)",
                            id,
                            PublicId.random(),
                            partnerAccountId,
                            "Differences to the vendor's invoices",
                            FORMAT,
                            FORMAT,
                            clock.instant());
            return id;
        });
    }

    private void replace(
            PartnerAccount partner, long dataset, BillingPeriod period, List<InvoiceSum> wanted, String by) {
        sql().update(
                        "UPDATE delivery v JOIN current_delivery c ON c.delivery_id = v.id SET v.state = 'SUPERSEDED'"
                                + " WHERE c.dataset_id = ? AND c.period_start = ?",
                        dataset,
                        period.start());
        sql().update("DELETE FROM current_delivery WHERE dataset_id = ? AND period_start = ?", dataset, period.start());
        if (!wanted.isEmpty()) {
            new DifferenceRows(sql(), clock.instant(), partner.vendorId(), payer(partner))
                    .write(ids.take("delivery", 1), dataset, period, wanted, by);
        }
    }

    private long payer(PartnerAccount partner) {
        return accounts.seen(partner, AccountKind.PAYER, "", null, null).id();
    }

    private void rate(long dataset, BillingPeriod period) {
        if (jobs.isResolvable()) {
            jobs.get()
                    .start(
                            "rate-usage",
                            "difference to the vendor's invoice, " + period,
                            null,
                            Map.of(
                                    "dataset",
                                    Long.toString(dataset),
                                    "period",
                                    period.start().toString()));
        }
    }

    private Sql sql() {
        return Sql.on(callersTransaction);
    }

    /** Sums by currency. */
    static Map<String, BigDecimal> byCurrency(List<InvoiceSum> sums) {
        return sums.stream()
                .collect(Collectors.toMap(InvoiceSum::currency, InvoiceSum::amount, BigDecimal::add, TreeMap::new));
    }
}

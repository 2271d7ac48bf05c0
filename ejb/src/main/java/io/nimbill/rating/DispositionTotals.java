package io.nimbill.rating;

import io.nimbill.work.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up what each level did with the rows of each of the vendor's invoices: the proof of a bill reads these sums. */
final class DispositionTotals {

    private static final String INSERT = "INSERT INTO disposition_total (period_start, dataset_id, cloud_account_id,"
            + " vendor_invoice_id, level, seller_id, disposition, reason, sold_on, cost_currency, currency, row_count, cost, amount)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Map<Group, Sums> groups = new LinkedHashMap<>();

    private record Group(
            long vendorInvoiceId,
            int level,
            long sellerId,
            Disposition disposition,
            Reason reason,
            boolean soldOn,
            Currency costCurrency,
            Currency currency) {}

    private static final class Sums {
        private long count;
        private BigDecimal cost = BigDecimal.ZERO;
        private BigDecimal amount = BigDecimal.ZERO;
    }

    /** All charges of one row, from the top: what is followed by another was sold on. */
    void add(List<Charge> charges) {
        for (int i = 0; i < charges.size(); i++) {
            add(charges.get(i), i + 1 < charges.size());
        }
    }

    private void add(Charge charge, boolean soldOn) {
        boolean sold = charge.sale() != null;
        Sums sums = groups.computeIfAbsent(
                new Group(
                        charge.row().vendorInvoiceId(),
                        charge.level(),
                        charge.sellerId(),
                        charge.disposition(),
                        charge.reason(),
                        soldOn,
                        charge.costCurrency(),
                        sold ? charge.grounds().terms().currency() : null),
                group -> new Sums());
        sums.count++;
        sums.cost = sums.cost.add(charge.cost());
        sums.amount = sold ? sums.amount.add(charge.sale().amount()) : sums.amount;
    }

    void insert(Connection connection, AccountKey key) {
        Sql sql = Sql.on(connection);
        groups.forEach((group, sums) -> sql.update(
                INSERT,
                key.periodStart(),
                key.datasetId(),
                key.cloudAccountId(),
                group.vendorInvoiceId(),
                group.level(),
                group.sellerId(),
                group.disposition(),
                group.reason() == null ? "" : group.reason().name(),
                group.soldOn(),
                group.costCurrency().getCurrencyCode(),
                group.currency() == null ? "" : group.currency().getCurrencyCode(),
                sums.count,
                sums.cost,
                group.currency() == null ? null : sums.amount));
    }
}

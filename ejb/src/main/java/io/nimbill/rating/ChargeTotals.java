package io.nimbill.rating;

import io.nimbill.vendor.ChargeKind;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds up charges by what screens, unbilled amounts and invoices ask for. Sums of stored charges: exact. */
final class ChargeTotals {

    private static final String INSERT = "INSERT INTO charge_total (period_start, dataset_id, cloud_account_id, level,"
            + " seller_id, buyer_id, billing_account_id, vendor_id, service_id, kind, tax_class, disposition, reason,"
            + " cost_currency, currency, usage_day, row_count, cost, converted_cost, amount, cost_centre_id)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int ROWS_AT_ONCE = 1000;

    private final Map<Group, Sums> groups = new LinkedHashMap<>();
    private final ChargeMonths months = new ChargeMonths();
    private final DispositionTotals dispositions = new DispositionTotals();
    private long rows;

    /** Counts a row with all its charges, from the top. */
    void countRow(List<Charge> charges) {
        rows++;
        dispositions.add(charges);
    }

    /**
     * Adds a charge.
     *
     * @param costCentreId where it belongs in the buyer's house; 0 for nowhere
     * @param holder who has to do with its row
     */
    void add(Charge charge, long costCentreId, Holder holder) {
        groups.computeIfAbsent(Group.of(charge, costCentreId), group -> new Sums())
                .add(charge);
        months.add(charge, costCentreId, holder);
    }

    /** Daily rows rated. */
    long rows() {
        return rows;
    }

    /** Charges made of them. */
    long charges() {
        return groups.values().stream().mapToLong(sums -> sums.count).sum();
    }

    /** Sum of the costs of all levels, in whatever currency: only good for comparing two copies of the same charges. */
    BigDecimal costControl() {
        return groups.values().stream().map(sums -> sums.cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Sum of all amounts, likewise. */
    BigDecimal amountControl() {
        return groups.values().stream().map(sums -> sums.amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Billing accounts on which something was sold. */
    Set<Long> billingAccounts() {
        return groups.keySet().stream()
                .filter(group -> group.disposition() == Disposition.SOLD)
                .map(Group::billingAccountId)
                .collect(Collectors.toSet());
    }

    void insert(Connection connection, AccountKey key) throws SQLException {
        months.insert(connection, key);
        dispositions.insert(connection, key);
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            int waiting = 0;
            for (Map.Entry<Group, Sums> entry : groups.entrySet()) {
                bind(statement, key, entry.getKey(), entry.getValue());
                statement.addBatch();
                if (++waiting == ROWS_AT_ONCE) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        }
    }

    private static void bind(PreparedStatement statement, AccountKey key, Group group, Sums sums) throws SQLException {
        boolean sold = group.disposition() == Disposition.SOLD;
        Object[] values = {
            key.periodStart(),
            key.datasetId(),
            key.cloudAccountId(),
            group.level(),
            group.sellerId(),
            group.buyerId(),
            group.billingAccountId(),
            group.vendorId(),
            group.serviceId(),
            group.kind().name(),
            Charge.TAX_CLASS,
            group.disposition().name(),
            group.reason() == null ? "" : group.reason().name(),
            group.costCurrency().getCurrencyCode(),
            group.currency() == null ? "" : group.currency().getCurrencyCode(),
            group.day(),
            sums.count,
            sums.cost,
            sold ? sums.convertedCost : null,
            sold ? sums.amount : null,
            group.costCentreId()
        };
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private record Group(
            int level,
            long sellerId,
            long buyerId,
            long billingAccountId,
            long vendorId,
            long serviceId,
            ChargeKind kind,
            Disposition disposition,
            Reason reason,
            Currency costCurrency,
            Currency currency,
            LocalDate day,
            long costCentreId) {

        static Group of(Charge charge, long costCentreId) {
            boolean sold = charge.sale() != null;
            EdgeTerms terms = sold ? charge.grounds().terms() : null;
            return new Group(
                    charge.level(),
                    charge.sellerId(),
                    sold ? charge.sale().buyerId() : 0,
                    sold ? terms.billingAccountId() : 0,
                    charge.row().subject().vendorId(),
                    charge.row().serviceId(),
                    charge.row().subject().kind(),
                    charge.disposition(),
                    charge.reason(),
                    charge.costCurrency(),
                    sold ? terms.currency() : null,
                    charge.row().day(),
                    costCentreId);
        }
    }

    private static final class Sums {

        private long count;
        private BigDecimal cost = BigDecimal.ZERO;
        private BigDecimal convertedCost = BigDecimal.ZERO;
        private BigDecimal amount = BigDecimal.ZERO;

        void add(Charge charge) {
            count++;
            cost = cost.add(charge.cost());
            if (charge.sale() != null) {
                convertedCost = convertedCost.add(charge.sale().convertedCost());
                amount = amount.add(charge.sale().amount());
            }
        }
    }
}

package io.nimbill.rating;

import io.nimbill.agreement.KindPolicy;
import io.nimbill.vendor.ChargeKind;
import io.nimbill.work.DatabaseFailure;
import io.nimbill.work.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Reads what is spread of the vendors' bills, once for each state of their deliveries: for one run, safe for several
 * threads. What it finds depends on the rows, and on what is agreed, alone; not on what has been rated.
 */
final class BillSpreads {

    private static final String DELIVERIES = "SELECT c.dataset_id, c.delivery_id FROM current_delivery c"
            + " JOIN dataset d ON d.id = c.dataset_id AND d.role = 'BILLING'"
            + " WHERE d.partner_account_id = ? AND c.period_start = ? ORDER BY 1";

    private final DataSource source;
    private final Set<ChargeKind> kinds;
    private final OtherDelivery other;
    private final Map<VendorBill, State> known = new ConcurrentHashMap<>();

    /**
     * @param kinds those that any agreement spreads
     * @param other taken for the delivery in force; null for none
     */
    BillSpreads(DataSource source, Set<ChargeKind> kinds, OtherDelivery other) {
        this.source = source;
        this.kinds = kinds;
        this.other = other;
    }

    /** What is known of a bill, and from which deliveries by dataset. */
    static final class State {

        private final Map<Long, Long> deliveries;
        private final BillSpread spread;
        private volatile boolean marked;

        private State(Map<Long, Long> deliveries, BillSpread spread) {
            this.deliveries = deliveries;
            this.spread = spread;
        }

        BillSpread spread() {
            return spread;
        }

        /** Whether those whom it touches have been marked. */
        boolean isMarked() {
            return marked;
        }

        void setMarked() {
            marked = true;
        }
    }

    /** Whether something of a bill may be spread at all. */
    boolean maySpread(VendorBill bill) {
        return bill.payerSpreads() || !kinds.isEmpty();
    }

    /** The state of a bill now. */
    State of(VendorBill bill, LongFunction<AccountHolding> holdings) {
        if (!maySpread(bill)) {
            return known.computeIfAbsent(bill, first -> new State(Map.of(), BillSpread.NONE));
        }
        Map<Long, Long> deliveries = deliveries(bill);
        return known.compute(
                bill,
                (key, last) -> last != null && last.deliveries.equals(deliveries)
                        ? last
                        : new State(deliveries, read(bill, deliveries, holdings)));
    }

    /** Whether other deliveries speak for the bill by now. */
    boolean isBehind(VendorBill bill, State state) {
        return maySpread(bill) && !deliveries(bill).equals(state.deliveries);
    }

    private Map<Long, Long> deliveries(VendorBill bill) {
        Map<Long, Long> deliveries = Sql.on(source)
                .list(
                        row -> Map.entry(row.getLong(1), row.getLong(2)),
                        DELIVERIES,
                        bill.partnerAccountId(),
                        bill.periodStart())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (other != null && other.isOf(bill)) {
            deliveries.put(other.datasetId(), other.deliveryId());
        }
        return deliveries;
    }

    private BillSpread read(VendorBill bill, Map<Long, Long> deliveries, LongFunction<AccountHolding> holdings) {
        if (deliveries.isEmpty()) {
            return BillSpread.NONE;
        }
        Map<Long, Long> datasets =
                deliveries.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        List<SpreadSource> sources = sources(bill, datasets, holdings);
        return sources.isEmpty() ? BillSpread.NONE : new BillSpread(basis(bill, datasets), sources);
    }

    private List<SpreadSource> sources(
            VendorBill bill, Map<Long, Long> datasets, LongFunction<AccountHolding> holdings) {
        Map<Long, AccountHolding> held = new java.util.HashMap<>();
        List<SpreadSource> sources = new ArrayList<>();
        try (Connection reading = source.getConnection();
                UsageRows rows =
                        UsageRows.ofKinds(reading, bill.periodStart(), datasets.keySet(), kinds, bill.payerSpreads())) {
            for (UsageRow row = rows.next(); row != null; row = rows.next()) {
                long accountId = row.subject().cloudAccountId();
                AccountKey account = new AccountKey(bill.periodStart(), datasets.get(rows.deliveryId()), accountId);
                Holder holder = held.computeIfAbsent(accountId, holdings::apply).on(row.day());
                UsageRow found = row;
                long commitmentId = rows.commitmentId();
                policy(row, holder)
                        .ifPresent(policy -> sources.add(new SpreadSource(account, found, commitmentId, policy)));
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
        return sources;
    }

    /** By which policy a row is spread; empty where it is not. What nobody used of the payer's stays with who pays. */
    static Optional<KindPolicy> policy(UsageRow row, Holder holder) {
        ChargeKind kind = row.subject().kind();
        if (holder instanceof Holder.Client client) {
            return Optional.ofNullable(client.path().get(0).terms())
                    .map(terms -> terms.policies().of(kind))
                    .filter(KindPolicy::spreads);
        }
        boolean spread = ((Holder.Nobody) holder).reason() == Reason.NOTHING_TO_SPREAD_ON && kind != ChargeKind.TAX;
        return spread
                ? Optional.of(kind == ChargeKind.COMMITMENT_FEE ? KindPolicy.SPREAD_KEEP : KindPolicy.SPREAD)
                : Optional.empty();
    }

    /** Sums of imported costs are exact. The payer bears nothing of what is taken off it. */
    private SpreadBasis basis(VendorBill bill, Map<Long, Long> datasets) {
        SpreadBasis basis = new SpreadBasis();
        List<Object> values = new ArrayList<>(List.of(bill.periodStart()));
        values.addAll(datasets.keySet());
        Sql.on(source)
                .list(
                        row -> {
                            basis.add(
                                    new AccountKey(bill.periodStart(), datasets.get(row.getLong(1)), row.getLong(2)),
                                    ChargeKind.valueOf(row.getString(3)),
                                    Currency.getInstance(row.getString(4)),
                                    row.getLong(5),
                                    row.getBigDecimal(6),
                                    row.getBigDecimal(7));
                            return true;
                        },
                        "SELECT d.delivery_id, d.cloud_account_id, d.kind, d.currency, d.commitment_id,"
                                + " SUM(d.billed_cost), SUM(CASE WHEN d.kind = 'COMMITMENT_FEE' THEN d.effective_cost"
                                + " ELSE COALESCE(d.effective_cost, d.billed_cost) END)"
                                + " FROM daily_row d JOIN cloud_account a ON a.id = d.cloud_account_id"
                                + " WHERE d.period_start = ? AND d.delivery_id IN (" + UsageRows.places(datasets.size())
                                + ") AND d.joined = FALSE AND d.kind IN ('USAGE', 'COMMITTED_USAGE', 'COMMITMENT_FEE')"
                                + (bill.payerSpreads() ? " AND (a.kind <> 'PAYER' OR d.kind = 'COMMITMENT_FEE')" : "")
                                + " GROUP BY d.delivery_id, d.cloud_account_id, d.kind, d.currency, d.commitment_id",
                        values.toArray());
        return basis;
    }

    /** Datasets of a bill, whatever their role is now. */
    List<Long> datasets(VendorBill bill) {
        return Collections.unmodifiableList(Sql.on(source)
                .list(
                        row -> row.getLong(1),
                        "SELECT id FROM dataset WHERE partner_account_id = ? ORDER BY id",
                        bill.partnerAccountId()));
    }
}

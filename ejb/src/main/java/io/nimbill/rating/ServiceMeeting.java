package io.nimbill.rating;

import io.nimbill.pricing.Discount;
import io.nimbill.pricing.TakenService;
import io.nimbill.work.Sql;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Discounts that several services have to meet for: what one account sells on an edge may bring or take a discount for all
 * accounts below the same buyer. Those are rated again then, and only then.
 */
final class ServiceMeeting implements MeetingServices {

    private static final String TAKEN_BY =
            Discount.TAKEN_BY.stream().map(kind -> "'" + kind.name() + "'").collect(Collectors.joining(", "));

    private final Connection connection;
    private final AccountKey account;
    private final RatingContext context;
    private final Map<EdgeKey, Set<Long>> before = new HashMap<>();
    private final Map<EdgeKey, Set<Long>> others = new HashMap<>();
    private ServiceCount now = new ServiceCount();

    private ServiceMeeting(Connection connection, AccountKey account, RatingContext context) {
        this.connection = connection;
        this.account = account;
        this.context = context;
    }

    /** What the account has brought until now to edges on which services have to meet. */
    static ServiceMeeting of(Connection connection, AccountKey account, RatingContext context) {
        ServiceMeeting meeting = new ServiceMeeting(connection, account, context);
        if (context.isMeeting()) {
            Sql.on(connection)
                    .list(
                            row -> meeting.before
                                    .computeIfAbsent(
                                            new EdgeKey(row.getLong(1), row.getLong(2)), edge -> new HashSet<>())
                                    .add(row.getLong(3)),
                            "SELECT DISTINCT seller_id, buyer_id, service_id FROM charge_total WHERE period_start = ?"
                                    + " AND dataset_id = ? AND cloud_account_id = ? AND disposition = 'SOLD'"
                                    + " AND kind IN (" + TAKEN_BY + ")",
                            account.periodStart(),
                            account.datasetId(),
                            account.cloudAccountId());
        }
        return meeting;
    }

    /** What it brings from now on. */
    void bring(ServiceCount count) {
        now = count;
    }

    /** The edges on which it meets others, now or until now. */
    Set<EdgeKey> edges() {
        Set<EdgeKey> edges = new LinkedHashSet<>(before.keySet());
        edges.addAll(now.edges());
        edges.removeIf(edge -> context.meetings(edge.sellerId()).isEmpty());
        return edges;
    }

    @Override
    public Collection<TakenService> on(EdgeKey edge) {
        List<TakenService> all = new ArrayList<>(now.on(edge));
        othersOn(edge).stream().filter(id -> !now.ids(edge).contains(id)).forEach(id -> all.add(context.service(id)));
        return all;
    }

    private Set<Long> othersOn(EdgeKey edge) {
        return others.getOrDefault(edge, Set.of());
    }

    /** Reads what others bring; the edges are locked, and while charges are loaded the connection can be asked nothing. */
    void readOthers() {
        edges().forEach(edge -> others.put(
                edge,
                new HashSet<>(Sql.on(connection)
                        .list(
                                row -> row.getLong(1),
                                "SELECT DISTINCT service_id FROM charge_total WHERE period_start = ? AND seller_id = ?"
                                        + " AND buyer_id = ? AND disposition = 'SOLD' AND kind IN (" + TAKEN_BY
                                        + ") AND NOT (dataset_id = ? AND cloud_account_id = ?)",
                                account.periodStart(),
                                edge.sellerId(),
                                edge.buyerId(),
                                account.datasetId(),
                                account.cloudAccountId()))));
    }

    /**
     * Has the accounts rated again that gain or lose a discount by what has changed.
     *
     * @return how many
     */
    int markOthers() {
        Set<AccountKey> marked = new java.util.TreeSet<>(SharedTiers.ALWAYS_IN_THIS_ORDER);
        edges().stream().filter(this::turns).forEach(edge -> marked.addAll(ratedOn(edge)));
        marked.forEach(other -> SharedTiers.markStale(connection, other));
        return marked.size();
    }

    private boolean turns(EdgeKey edge) {
        Set<TakenService> then = before.getOrDefault(edge, Set.of()).stream()
                .map(context::service)
                .collect(Collectors.toCollection(HashSet::new));
        othersOn(edge).forEach(id -> then.add(context.service(id)));
        Collection<TakenService> today = on(edge);
        return context.meetings(edge.sellerId()).stream()
                .anyMatch(discount -> discount.isMetBy(then) != discount.isMetBy(today));
    }

    private List<AccountKey> ratedOn(EdgeKey edge) {
        return Sql.on(connection)
                .list(
                        row -> new AccountKey(account.periodStart(), row.getLong(1), row.getLong(2)),
                        "SELECT DISTINCT t.dataset_id, t.cloud_account_id FROM charge_total t JOIN rated_account r"
                                + " ON r.period_start = t.period_start AND r.dataset_id = t.dataset_id"
                                + " AND r.cloud_account_id = t.cloud_account_id AND r.stale = FALSE"
                                + " WHERE t.period_start = ? AND t.seller_id = ? AND t.buyer_id = ?"
                                + " AND NOT (t.dataset_id = ? AND t.cloud_account_id = ?)",
                        account.periodStart(),
                        edge.sellerId(),
                        edge.buyerId(),
                        account.datasetId(),
                        account.cloudAccountId());
    }
}

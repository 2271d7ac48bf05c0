package io.nimbill.rating;

import io.nimbill.agreement.TierScope;
import io.nimbill.work.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tiers in which several accounts meet. What one account brings decides what the others bear, so that a change of it has
 * the others rated again; what they bring does not depend on amounts, so that this comes to rest.
 *
 * <p>Accounts that meet are rated one after the other: each takes the lock of the edge before it reads what the others
 * bring, and keeps it until its own part is committed.
 */
final class SharedTiers {

    private static final int LONGEST_WAIT_SECONDS = 600;

    /** Two that mark the same accounts never wait for each other in a circle. */
    static final Comparator<AccountKey> ALWAYS_IN_THIS_ORDER =
            Comparator.comparingLong(AccountKey::datasetId).thenComparingLong(AccountKey::cloudAccountId);

    /** Parts that meet a key, of this account or of others. */
    private static final String MEETING = " t.period_start = ? AND t.seller_id = ? AND t.buyer_id = ?"
            + " AND t.price_rule_id = ? AND t.unit_hash = SHA2(?, 256) AND t.scope = ?"
            + " AND (t.scope = 'RESELLER' OR t.client_id = ?) AND NOT (t.dataset_id = ? AND t.cloud_account_id = ?)";

    private final Connection connection;
    private final AccountKey account;
    private final Map<TierKey, TierQuantity> before;

    private SharedTiers(Connection connection, AccountKey account, Map<TierKey, TierQuantity> before) {
        this.connection = connection;
        this.account = account;
        this.before = before;
    }

    /** What the account has brought until now. */
    static SharedTiers of(Connection connection, AccountKey account) {
        Map<TierKey, TierQuantity> before = new HashMap<>();
        Sql.on(connection)
                .list(
                        row -> before.put(key(row), quantity(row)),
                        "SELECT seller_id, buyer_id, client_id, price_rule_id, scope, unit, net_quantity,"
                                + " sharing_quantity, zero_rows FROM tier_share WHERE period_start = ?"
                                + " AND dataset_id = ? AND cloud_account_id = ? AND scope IN ('CLIENT', 'RESELLER')",
                        account.periodStart(),
                        account.datasetId(),
                        account.cloudAccountId());
        return new SharedTiers(connection, account, before);
    }

    /**
     * Waits until no other account is rated that meets this one, now or until now; held as long as the session wants.
     *
     * @param edges on which it meets others in discounts
     */
    void lock(Collection<TierKey> now, Collection<EdgeKey> edges) throws SQLException {
        Set<String> names = new TreeSet<>();
        now.stream().filter(TierKey::isShared).forEach(key -> names.add(lockName(key)));
        edges.forEach(edge -> names.add(lockName(edge.sellerId(), edge.buyerId())));
        before.keySet().forEach(key -> names.add(lockName(key)));
        for (String name : names) {
            if (!Sql.on(connection)
                    .one(row -> row.getInt(1) == 1, "SELECT GET_LOCK(?, ?)", name, LONGEST_WAIT_SECONDS)
                    .orElse(false)) {
                throw new SQLException("Another run is still rating what meets " + account + " in a tier");
            }
        }
    }

    private String lockName(TierKey key) {
        return lockName(key.sellerId(), key.buyerId());
    }

    private String lockName(long sellerId, long buyerId) {
        return "nimbill.tier." + account.periodStart() + "." + sellerId + "." + buyerId;
    }

    /** What the other accounts bring to where a key meets. */
    List<TierPart> others(TierKey key) {
        return Sql.on(connection)
                .list(
                        row -> new TierPart(
                                row.getLong("dataset_id"),
                                row.getLong("cloud_account_id"),
                                row.getLong("client_id"),
                                quantity(row)),
                        "SELECT t.dataset_id, t.cloud_account_id, t.client_id, t.net_quantity, t.sharing_quantity,"
                                + " t.zero_rows FROM tier_share t WHERE" + MEETING,
                        arguments(key));
    }

    /**
     * Has the accounts rated again that meet what has changed, and no others.
     *
     * @param now what the account brings from now on
     * @return how many accounts
     */
    int markOthers(Map<TierKey, TierQuantity> now) {
        Set<TierKey> changed = new HashSet<>(before.keySet());
        changed.addAll(now.keySet());
        changed.removeIf(key -> !key.isShared() || isSame(before.get(key), now.get(key)));
        Set<AccountKey> others = new TreeSet<>(ALWAYS_IN_THIS_ORDER);
        changed.forEach(key -> others.addAll(ratedMeeting(key)));
        others.forEach(other -> markStale(connection, other));
        return others.size();
    }

    /** Has an account rated again. */
    static void markStale(Connection connection, AccountKey other) {
        Sql.on(connection)
                .update(
                        "UPDATE rated_account SET stale = TRUE WHERE period_start = ? AND dataset_id = ?"
                                + " AND cloud_account_id = ?",
                        other.periodStart(),
                        other.datasetId(),
                        other.cloudAccountId());
    }

    /** Those that are not to be rated anyway. */
    private List<AccountKey> ratedMeeting(TierKey key) {
        return Sql.on(connection)
                .list(
                        row -> new AccountKey(account.periodStart(), row.getLong(1), row.getLong(2)),
                        "SELECT DISTINCT t.dataset_id, t.cloud_account_id FROM tier_share t JOIN rated_account r"
                                + " ON r.period_start = t.period_start AND r.dataset_id = t.dataset_id"
                                + " AND r.cloud_account_id = t.cloud_account_id AND r.stale = FALSE WHERE" + MEETING,
                        arguments(key));
    }

    private Object[] arguments(TierKey key) {
        return new Object[] {
            account.periodStart(),
            key.sellerId(),
            key.buyerId(),
            key.ruleId(),
            key.unit(),
            key.scope().name(),
            key.clientId(),
            account.datasetId(),
            account.cloudAccountId()
        };
    }

    private static boolean isSame(TierQuantity one, TierQuantity other) {
        return one != null
                && other != null
                && one.net().compareTo(other.net()) == 0
                && one.sharing().compareTo(other.sharing()) == 0
                && one.zeroRows() == other.zeroRows();
    }

    /** What each key of a tally brings. */
    static Map<TierKey, TierQuantity> quantities(TierTally tally) {
        return tally.byKey().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .own()));
    }

    private static TierKey key(ResultSet row) throws SQLException {
        return new TierKey(
                row.getLong("seller_id"),
                row.getLong("buyer_id"),
                row.getLong("client_id"),
                row.getLong("price_rule_id"),
                TierScope.valueOf(row.getString("scope")),
                0,
                row.getString("unit"));
    }

    private static TierQuantity quantity(ResultSet row) throws SQLException {
        BigDecimal net = row.getBigDecimal("net_quantity");
        return new TierQuantity(net, row.getBigDecimal("sharing_quantity"), row.getLong("zero_rows"));
    }
}

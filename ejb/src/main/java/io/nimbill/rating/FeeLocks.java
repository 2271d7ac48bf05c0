package io.nimbill.rating;

import io.nimbill.agreement.BillingAccount;
import io.nimbill.work.Sql;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/**
 * Which months of an edge are locked, so that their fees stay as they are: every vendor's month with charges of the edge
 * is. Made for one look; it remembers in which months no vendor's is locked.
 */
final class FeeLocks {

    private static final String SOME_LOCKED =
            "SELECT COUNT(*) FROM vendor_period WHERE period_start = ? AND step = 'LOCKED' AND state = 'CLOSED'";

    private static final String ALL_LOCKED = """
            SELECT COALESCE(MIN(CASE WHEN p.step = 'LOCKED' AND p.state = 'CLOSED' THEN 1 ELSE 0 END), 0)
            FROM charge_total t JOIN dataset d ON d.id = t.dataset_id
            LEFT JOIN vendor_period p ON p.partner_account_id = d.partner_account_id AND p.period_start = t.period_start
            WHERE t.seller_id = ? AND t.buyer_id = ? AND t.period_start = ? AND t.disposition = 'SOLD'""";

    private final Sql sql;
    private final Map<YearMonth, Boolean> some = new HashMap<>();

    FeeLocks(Sql sql) {
        this.sql = sql;
    }

    boolean isLocked(BillingAccount account, YearMonth month) {
        return some.computeIfAbsent(month, any -> counted(SOME_LOCKED, any.atDay(1)) > 0)
                && counted(ALL_LOCKED, account.sellerId(), account.buyerId(), month.atDay(1)) == 1;
    }

    private long counted(String query, Object... values) {
        return sql.one(row -> row.getLong(1), query, values).orElse(0L);
    }
}

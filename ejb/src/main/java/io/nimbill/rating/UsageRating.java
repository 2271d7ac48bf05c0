package io.nimbill.rating;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Rates usage: replaces the charges of accounts whose rows, prices, terms or holders have changed.
 *
 * <p>Each account is a transaction of its own. The same rows and prices give the same charges, however often it runs.
 * What was rated from prices that changed meanwhile stays pending.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UsageRating {

    @Resource(lookup = "java:jboss/datasources/NimbillNonJtaDS")
    private DataSource rowSource;

    @Resource(lookup = "java:jboss/datasources/NimbillBulkDS")
    private DataSource bulkSource;

    @Inject
    private RatingContexts contexts;

    @Inject
    private PendingAccounts pendingAccounts;

    @Inject
    private AccountHoldings holdings;

    @Inject
    private Clock clock;

    private ChargeStore store;

    @PostConstruct
    void open() {
        store = new ChargeStore(rowSource, bulkSource);
    }

    /** Everything that has to be rated, in a stable order. */
    @Requires(Permission.RUN_JOBS)
    public List<PendingAccount> pending() {
        return pendingAccounts.all();
    }

    /** What has to be rated of one dataset and period. */
    @Requires(Permission.RUN_JOBS)
    public List<PendingAccount> pending(long datasetId, LocalDate periodStart) {
        return pendingAccounts.of(datasetId, periodStart);
    }

    /** What prices, terms, rates and the tree are now; load it once for a run. */
    @Requires(Permission.RUN_JOBS)
    public RatingContext context() {
        return contexts.load();
    }

    /**
     * Rates one account.
     *
     * @param beforeCommit called last on the connection that commits, to check the lease; whatever it throws rolls back
     */
    @Requires(Permission.RUN_JOBS)
    public RatingSummary rate(PendingAccount account, RatingContext context, Consumer<Connection> beforeCommit) {
        BillMeeting bill = new BillMeeting(
                holdings.billOf(account.key()), account.key(), context.spreads(), other -> holdings.of(other, context));
        if (account.deliveryId() == null) {
            return store.remove(account.key(), bill, context, beforeCommit);
        }
        AccountHolding holding = holdings.of(account.key().cloudAccountId(), context);
        return store.replace(account, holding, bill, context, Instant.now(clock), beforeCommit);
    }

    /**
     * Rates all that is pending of one dataset and period, as after the switch to another delivery, and once more what
     * meets it in a tier or bears a share with it. Accounts of other datasets that do stay pending.
     *
     * @param beforeCommit as for {@link #rate}
     */
    @Requires(Permission.RUN_JOBS)
    public RatingSummary rateAll(long datasetId, LocalDate periodStart, Consumer<Connection> beforeCommit) {
        RatingContext context = contexts.load();
        RatingSummary whole = RatingSummary.NOTHING;
        RatingSummary round;
        do {
            round = pendingAccounts.of(datasetId, periodStart).stream()
                    .map(account -> rate(account, context, beforeCommit))
                    .reduce(RatingSummary.NOTHING, RatingSummary::plus);
            whole = whole.plus(round);
        } while (round.shared() > 0);
        return whole;
    }
}

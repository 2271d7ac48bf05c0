package io.nimbill.rating;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.pricing.PriceBookVersion;
import io.nimbill.pricing.PriceBooks;
import io.nimbill.pricing.PriceRule;
import io.nimbill.pricing.RulesText;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import io.nimbill.work.Transactions;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Replays closed months with a draft of a price book: each row is rated at the prices in force and at those of the draft, as
 * if it had been in force in these months. Nothing but the result is written.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ShadowReplay {

    /** All accounts that are billed for a period, with whether the seller sold something of theirs. */
    private static final String ACCOUNTS = "SELECT c.dataset_id, a.cloud_account_id, x.external_id, c.delivery_id,"
            + " a.content_hash, EXISTS (SELECT 1 FROM charge_total t WHERE t.period_start = c.period_start"
            + " AND t.dataset_id = c.dataset_id AND t.cloud_account_id = a.cloud_account_id AND t.seller_id = ?) AS own"
            + " FROM current_delivery c JOIN dataset d ON d.id = c.dataset_id AND d.role = 'BILLING'"
            + " JOIN delivery_account a ON a.delivery_id = c.delivery_id JOIN cloud_account x ON x.id = a.cloud_account_id"
            + " WHERE c.period_start = ? ORDER BY c.dataset_id, a.cloud_account_id";

    @Resource(lookup = "java:jboss/datasources/NimbillNonJtaDS")
    private DataSource rowSource;

    @Inject
    private RatingContexts contexts;

    @Inject
    private AccountHoldings holdings;

    @Inject
    private ReplayRows replayRows;

    @Inject
    private PriceBooks books;

    @Inject
    private ShadowStore store;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    private record Replayed(PendingAccount account, boolean own) {}

    /** The contexts and sums of one run. */
    private record Shadow(RatingContext before, RatingContext after, ShadowTally tally) {}

    /**
     * Replays the months of a run and keeps the result.
     *
     * @param begun is told how many accounts there are before the first
     * @param done is told of each
     * @param beforeCommit called last in the transaction that keeps the result
     * @return how many accounts were replayed
     */
    @Requires(Permission.RUN_JOBS)
    public long replay(PublicId runId, LongConsumer begun, LongConsumer done, Runnable beforeCommit) {
        ShadowStore.Kept run = transactions.callAlone(() -> store.find(runId)).orElseThrow(NotFound::new);
        PriceBookVersion draft =
                transactions.callAlone(() -> books.findVersion(run.versionId())).orElseThrow(NotFound::new);
        LocalDate from = draft.validFrom().isBefore(run.firstPeriod()) ? draft.validFrom() : run.firstPeriod();
        Shadow shadow = new Shadow(contexts.load(), contexts.loadAsIf(draft, from), new ShadowTally(run.sellerId()));
        List<Replayed> accounts = accounts(run);
        long own = accounts.stream().filter(Replayed::own).count();
        begun.accept(own);
        months(run)
                .forEach(period -> replay(
                        shadow,
                        accounts.stream()
                                .filter(each ->
                                        each.account().key().periodStart().equals(period))
                                .toList(),
                        period,
                        done));
        transactions.callAlone(() -> {
            store.keep(run, shadow.tally().figures(), shadow.tally().reasons(), words(draft), own, clock.instant());
            beforeCommit.run();
            return null;
        });
        return own;
    }

    private Map<Long, String> words(PriceBookVersion draft) {
        List<PriceRule> rules = new ArrayList<>(books.rulesOfActiveVersions());
        rules.addAll(books.rules(draft.id()));
        return RulesText.byId(rules);
    }

    private void replay(Shadow shadow, List<Replayed> accounts, LocalDate period, LongConsumer done) {
        Replay before = Replay.of(shadow.before(), period);
        Replay after = Replay.of(shadow.after(), period);
        if (before.isCounting() || after.isCounting()) {
            accounts.forEach(each -> count(shadow, each.account(), before, after));
        }
        accounts.stream().filter(Replayed::own).forEach(each -> {
            compare(shadow, each.account(), before, after);
            done.accept(1);
        });
    }

    /** What is spread does not depend on prices: the rows are the same before and after. */
    private void count(Shadow shadow, PendingAccount account, Replay before, Replay after) {
        Replay.Rows rows = replayRows.of(account, shadow.before());
        long id = account.key().cloudAccountId();
        before.count(account.key(), holdings.of(id, shadow.before())::on, rows);
        after.count(account.key(), holdings.of(id, shadow.after())::on, rows);
    }

    private void compare(Shadow shadow, PendingAccount account, Replay before, Replay after) {
        Replay.Rows rows = replayRows.of(account, shadow.before());
        long id = account.key().cloudAccountId();
        AccountHolding holding = holdings.of(id, shadow.before());
        AccountHolding other = holdings.of(id, shadow.after());
        RowRating then = before.rating(account.key(), holding::on, rows);
        RowRating now = after.rating(account.key(), other::on, rows);
        rows.each(row -> {
            if (holding.on(row.day()) instanceof Holder.Client client) {
                shadow.tally()
                        .add(
                                account.key().periodStart(),
                                client.path(),
                                then.rate(row, client),
                                now.rate(row, other.on(row.day())));
            }
        });
    }

    private static Stream<LocalDate> months(ShadowStore.Kept run) {
        return run.firstPeriod().datesUntil(run.lastPeriod().plusDays(1), Period.ofMonths(1));
    }

    private List<Replayed> accounts(ShadowStore.Kept run) {
        return months(run)
                .flatMap(period -> Sql.on(rowSource)
                        .list(
                                row -> new Replayed(
                                        new PendingAccount(
                                                new AccountKey(period, row.getLong(1), row.getLong(2)),
                                                row.getString(3),
                                                row.getLong(4),
                                                row.getString(5),
                                                ""),
                                        row.getBoolean(6)),
                                ACCOUNTS,
                                run.sellerId(),
                                period)
                        .stream())
                .toList();
    }
}

package io.nimbill.rating;

import io.nimbill.pricing.PriceBookVersion;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Rates accounts twice, as things are and as they would be with another delivery or other prices, and adds up both. Writes
 * nothing. Fees of agreements and own charges are not among it.
 */
@ApplicationScoped
class PreviewReckoning {

    private static final String COLUMNS = "SELECT c.period_start, c.dataset_id, a.cloud_account_id, x.external_id,"
            + " c.delivery_id, a.content_hash, EXISTS (SELECT 1 FROM disposition_total t WHERE t.period_start = c.period_start"
            + " AND t.dataset_id = c.dataset_id AND t.cloud_account_id = a.cloud_account_id AND t.seller_id = ?) AS own";

    /** All accounts that are billed for the months whose charges follow prices still and reach to a day or past it. */
    private static final String IN_FORCE = COLUMNS
            + " FROM current_delivery c JOIN dataset d ON d.id = c.dataset_id AND d.role = 'BILLING'"
            + " JOIN vendor_period p ON p.partner_account_id = d.partner_account_id AND p.period_start = c.period_start"
            + " JOIN delivery_account a ON a.delivery_id = c.delivery_id JOIN cloud_account x ON x.id = a.cloud_account_id"
            + " WHERE p.period_end > ? AND (p.step IS NULL OR p.step <> 'LOCKED')"
            + " ORDER BY c.period_start, c.dataset_id, a.cloud_account_id";

    private static final String OF_PERIOD = COLUMNS
            + " FROM current_delivery c JOIN dataset d ON d.id = c.dataset_id AND d.role = 'BILLING'"
            + " JOIN delivery_account a ON a.delivery_id = c.delivery_id JOIN cloud_account x ON x.id = a.cloud_account_id"
            + " WHERE c.period_start = ?";

    private static final String OF_DELIVERY =
            "SELECT a.cloud_account_id, x.external_id, a.content_hash FROM delivery_account a"
                    + " JOIN cloud_account x ON x.id = a.cloud_account_id WHERE a.delivery_id = ?";

    @Resource(lookup = "java:jboss/datasources/NimbillNonJtaDS")
    private DataSource rowSource;

    @Inject
    private RatingContexts contexts;

    @Inject
    private AccountHoldings holdings;

    @Inject
    private ReplayRows rows;

    /**
     * An account as it is and as it would be.
     *
     * @param before null where nothing of it counts
     * @param after null where nothing of it would
     * @param compared whether its charges may be others; else it only brings something to tiers and meetings
     */
    private record Pair(AccountKey key, PendingAccount before, PendingAccount after, boolean compared) {}

    private record Sides(RatingContext before, RatingContext after) {}

    /** Who is told how much there is to do, and of each account done. */
    record Progress(LongConsumer begun, LongConsumer done) {

        /** Nobody. */
        static final Progress UNTOLD = new Progress(all -> {}, one -> {});
    }

    /**
     * What letting a delivery count would do.
     *
     * @param sellerId database id of who holds the account with the vendor
     */
    PreviewTally ofDelivery(OtherDelivery other, long sellerId, Progress progress) {
        Sides sides = new Sides(contexts.load(), contexts.load(other));
        Map<AccountKey, Pair> pairs = new TreeMap<>(PreviewReckoning::order);
        inForce(OF_PERIOD, sellerId, other.periodStart()).forEach(one -> pairs.put(one.key(), one));
        boolean meeting = meets(sides, pairs);
        pairs.replaceAll((key, one) -> key.datasetId() == other.datasetId() ? without(one) : as(one, meeting));
        Sql.on(rowSource)
                .list(
                        row -> new PendingAccount(
                                new AccountKey(other.periodStart(), other.datasetId(), row.getLong(1)),
                                row.getString(2),
                                other.deliveryId(),
                                row.getString(3),
                                ""),
                        OF_DELIVERY,
                        other.deliveryId())
                .forEach(after -> pairs.merge(
                        after.key(),
                        new Pair(after.key(), null, after, true),
                        (old, one) -> replaced(old.before(), after, meeting)));
        return compare(sides, List.copyOf(pairs.values()), new PreviewTally(sellerId), progress);
    }

    /**
     * What activating a draft would do to the months that are not locked.
     *
     * @param from first UTC usage day it would price
     * @param sellerId database id of the seller of its book
     */
    PreviewTally ofVersion(PriceBookVersion draft, LocalDate from, long sellerId, Progress progress) {
        Sides sides = new Sides(contexts.load(), contexts.loadAsIf(draft, from));
        return compare(sides, inForce(IN_FORCE, sellerId, from), new PreviewTally(sellerId), progress);
    }

    /** Whether what one account costs may move what another is charged. */
    private boolean meets(Sides sides, Map<AccountKey, Pair> pairs) {
        return sides.before().isTiered()
                || sides.before().isMeeting()
                || pairs.keySet().stream()
                        .anyMatch(key -> sides.before().spreads().maySpread(holdings.billOf(key)));
    }

    private static Pair without(Pair one) {
        return new Pair(one.key(), one.before(), null, true);
    }

    private static Pair as(Pair one, boolean compared) {
        return new Pair(one.key(), one.before(), one.after(), compared);
    }

    private static Pair replaced(PendingAccount before, PendingAccount after, boolean meeting) {
        boolean other = before == null || !Objects.equals(before.contentHash(), after.contentHash());
        return new Pair(after.key(), before, after, other || meeting);
    }

    private List<Pair> inForce(String query, long sellerId, LocalDate day) {
        return Sql.on(rowSource)
                .list(
                        row -> {
                            AccountKey key =
                                    new AccountKey(Sql.day(row, "period_start"), row.getLong(2), row.getLong(3));
                            PendingAccount account =
                                    new PendingAccount(key, row.getString(4), row.getLong(5), row.getString(6), "");
                            return new Pair(key, account, account, row.getBoolean("own"));
                        },
                        query,
                        sellerId,
                        day);
    }

    private PreviewTally compare(Sides sides, List<Pair> pairs, PreviewTally tally, Progress progress) {
        progress.begun().accept(pairs.stream().filter(Pair::compared).count());
        Map<LocalDate, List<Pair>> byPeriod = pairs.stream()
                .collect(Collectors.groupingBy(
                        pair -> pair.key().periodStart(), TreeMap::new, Collectors.toCollection(ArrayList::new)));
        byPeriod.forEach((period, all) -> {
            Side before = new Side(sides.before(), Replay.of(sides.before(), period));
            Side after = new Side(sides.after(), Replay.of(sides.after(), period));
            all.forEach(pair -> before.count(pair.before()));
            all.forEach(pair -> after.count(pair.after()));
            all.stream().filter(Pair::compared).forEach(pair -> {
                PreviewTally.Account account = tally.account(period);
                before.rate(pair.before(), account::before);
                after.rate(pair.after(), account::after);
                account.end();
                progress.done().accept(1);
            });
        });
        return tally;
    }

    @FunctionalInterface
    private interface Taker {
        void take(List<Edge> path, List<Charge> charges);
    }

    /** One of the two ways in which a month is rated. */
    private final class Side {

        private final RatingContext context;
        private final Replay replay;

        private Side(RatingContext context, Replay replay) {
            this.context = context;
            this.replay = replay;
        }

        void count(PendingAccount account) {
            if (account != null && replay.isCounting()) {
                replay.count(account.key(), holding(account)::on, rows.of(account, context));
            }
        }

        void rate(PendingAccount account, Taker taker) {
            if (account == null) {
                return;
            }
            Replay.Rows own = rows.of(account, context);
            AccountHolding holding = holding(account);
            RowRating rating = replay.rating(account.key(), holding::on, own);
            own.each(row -> {
                if (holding.on(row.day()) instanceof Holder.Client client) {
                    taker.take(client.path(), rating.rate(row, client));
                }
            });
        }

        private AccountHolding holding(PendingAccount account) {
            return holdings.of(account.key().cloudAccountId(), context);
        }
    }

    private static int order(AccountKey one, AccountKey other) {
        int byPeriod = one.periodStart().compareTo(other.periodStart());
        int byDataset = Long.compare(one.datasetId(), other.datasetId());
        return byPeriod != 0
                ? byPeriod
                : byDataset != 0 ? byDataset : Long.compare(one.cloudAccountId(), other.cloudAccountId());
    }
}

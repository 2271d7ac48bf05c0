package io.nimbill.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Rates the accounts of one vendor period as a context would have them rated, and writes nothing. Where several accounts meet
 * in a tier, or several services in a discount, all of them have to be counted before the first is rated.
 */
final class Replay {

    private final RowRating rating;
    private final boolean counting;
    private final ServiceCount services = new ServiceCount();
    private final Map<Meeting, List<Brought>> brought = new HashMap<>();

    /** The rows of one account, as often as they are needed. */
    @FunctionalInterface
    interface Rows {
        void each(Consumer<UsageRow> taker);
    }

    private record Meeting(long sellerId, long buyerId, long ruleId, Object scope, String unit) {

        static Meeting of(TierKey key) {
            return new Meeting(key.sellerId(), key.buyerId(), key.ruleId(), key.scope(), key.unit());
        }
    }

    private record Brought(AccountKey account, TierKey key, TierPart part) {}

    /** @param counting whether anything is to be added up before rows are rated: tiers, or services that meet in discounts */
    Replay(RowRating rating, boolean counting) {
        this.rating = rating;
        this.counting = counting;
    }

    /** Whether all accounts of the period have to be counted first. */
    boolean isCounting() {
        return counting;
    }

    static Replay of(RatingContext context, LocalDate periodStart) {
        return new Replay(context.rowRating(periodStart), context.isTiered() || context.isMeeting());
    }

    /** Notes what an account brings to tiers that others meet. */
    void count(AccountKey account, Function<LocalDate, Holder> holder, Rows rows) {
        if (counting) {
            counted(holder, rows).parts().forEach((key, part) -> {
                if (key.isShared()) {
                    brought.computeIfAbsent(Meeting.of(key), first -> new ArrayList<>())
                            .add(new Brought(
                                    account,
                                    key,
                                    new TierPart(
                                            account.datasetId(),
                                            account.cloudAccountId(),
                                            key.clientId(),
                                            part.quantity())));
                }
            });
        }
    }

    /** The arithmetic for the rows of one account. */
    RowRating rating(AccountKey account, Function<LocalDate, Holder> holder, Rows rows) {
        return counting
                ? rating.with(new TierTally(account, counted(holder, rows), key -> others(account, key)).shares())
                        .with(services)
                : rating;
    }

    private TierCount counted(Function<LocalDate, Holder> holder, Rows rows) {
        TierCount count = new TierCount();
        RowRating first = rating.with(count);
        rows.each(row -> first.rate(row, holder.apply(row.day())).forEach(services::add));
        return count;
    }

    private List<TierPart> others(AccountKey account, TierKey key) {
        return brought.getOrDefault(Meeting.of(key), List.of()).stream()
                .filter(other -> !other.account().equals(account) && other.key().meets(key))
                .map(Brought::part)
                .toList();
    }
}

package io.nimbill.exchange;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All rates known at one moment, ready for look-up. Immutable. */
public final class RateTable {

    private static final Comparator<QuotedRate> BY_KNOWLEDGE =
            Comparator.comparing(QuotedRate::recordedAt).thenComparing(QuotedRate::id);

    private final Map<Pair, NavigableMap<LocalDate, QuotedRate>> byPair = new HashMap<>();

    /** Of several rates for one pair and day the one recorded last counts, whatever their order here. */
    public RateTable(Collection<QuotedRate> quoted) {
        for (QuotedRate rate : quoted) {
            byPair.computeIfAbsent(new Pair(rate.base(), rate.quote()), pair -> new TreeMap<>())
                    .merge(rate.day(), rate, (a, b) -> BY_KNOWLEDGE.compare(a, b) >= 0 ? a : b);
        }
    }

    /**
     * The rate from one currency to another on a day: the last known on or before it, direct, else inverse.
     *
     * @param day UTC day
     * @return empty when neither direction is known on or before the day
     */
    public Optional<AppliedRate> rate(Currency from, Currency to, LocalDate day) {
        if (from.equals(to)) {
            return Optional.of(AppliedRate.none());
        }
        return lastKnown(from, to, day)
                .map(AppliedRate::direct)
                .or(() -> lastKnown(to, from, day).map(AppliedRate::inverse));
    }

    private Optional<QuotedRate> lastKnown(Currency base, Currency quote, LocalDate day) {
        NavigableMap<LocalDate, QuotedRate> days = byPair.get(new Pair(base, quote));
        return days == null
                ? Optional.empty()
                : Optional.ofNullable(days.floorEntry(day)).map(Map.Entry::getValue);
    }

    private record Pair(Currency base, Currency quote) {}
}

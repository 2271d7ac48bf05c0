package io.nimbill.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All rates with all their corrections, ready for look-up. Immutable. */
public final class RateTable {

    private static final Comparator<QuotedRate> BY_KNOWLEDGE =
            Comparator.comparing(QuotedRate::recordedAt).thenComparing(QuotedRate::id);

    private final Map<Pair, NavigableMap<LocalDate, List<QuotedRate>>> byPair = new HashMap<>();

    /** Of several rates for one pair and day the one recorded last counts, whatever their order here. */
    public RateTable(Collection<QuotedRate> quoted) {
        quoted.stream().sorted(BY_KNOWLEDGE.reversed()).forEach(rate -> byPair.computeIfAbsent(
                        new Pair(rate.base(), rate.quote()), pair -> new TreeMap<>())
                .computeIfAbsent(rate.day(), day -> new ArrayList<>())
                .add(rate));
    }

    /**
     * The rate from one currency to another on a day: the last known on or before it, direct, else inverse.
     *
     * @param day UTC day
     * @return empty when neither direction is known on or before the day
     */
    public Optional<AppliedRate> rate(Currency from, Currency to, LocalDate day) {
        return rateKnownAt(from, to, day, Instant.MAX);
    }

    /** As {@link #rate}, from what was recorded by that moment: corrections made later do not count. */
    public Optional<AppliedRate> rateKnownAt(Currency from, Currency to, LocalDate day, Instant known) {
        if (from.equals(to)) {
            return Optional.of(AppliedRate.none());
        }
        return lastKnown(from, to, day, known).map(AppliedRate::direct).or(() -> lastKnown(to, from, day, known)
                .map(AppliedRate::inverse));
    }

    private Optional<QuotedRate> lastKnown(Currency base, Currency quote, LocalDate day, Instant known) {
        NavigableMap<LocalDate, List<QuotedRate>> days = byPair.get(new Pair(base, quote));
        return days == null
                ? Optional.empty()
                : days.headMap(day, true).descendingMap().values().stream()
                        .flatMap(List::stream)
                        .filter(rate -> !rate.recordedAt().isAfter(known))
                        .findFirst();
    }

    private record Pair(Currency base, Currency quote) {}
}

package io.nimbill.rating;

import io.nimbill.exchange.AppliedRate;
import io.nimbill.exchange.RateTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The exchange rates of one vendor period. Where an edge has been billed for it, the rates known at the first document
 * count; a pair of which none was known then takes what is known now.
 */
final class PinnedRates {

    private final RateTable rates;
    private final LocalDate periodStart;
    private final Map<List<Long>, Instant> pinnedAt = new HashMap<>();

    PinnedRates(RateTable rates, LocalDate periodStart, List<IssuedPeriods.Issue> issues) {
        this.rates = rates;
        this.periodStart = periodStart;
        issues.forEach(issue -> pinnedAt.merge(
                List.of(issue.sellerId(), issue.buyerId()), issue.issuedAt(), (a, b) -> a.isBefore(b) ? a : b));
    }

    LocalDate periodStart() {
        return periodStart;
    }

    Optional<AppliedRate> rate(Edge edge, Currency from, Currency to, LocalDate day) {
        Instant pin = pinnedAt.isEmpty() ? null : pinnedAt.get(List.of(edge.sellerId(), edge.buyerId()));
        return pin == null
                ? rates.rate(from, to, day)
                : rates.rateKnownAt(from, to, day, pin).or(() -> rates.rate(from, to, day));
    }
}

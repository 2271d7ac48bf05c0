package io.nimbill.rating;

import io.nimbill.exchange.RateTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** Adds up by how much something moves, without regard to signs: what one buyer pays less does not hide what another pays more. */
final class PreviewMove {

    private PreviewMove() {}

    /**
     * By how much the sales of a seller to its own buyers move, each month and buyer by itself.
     *
     * @param into the currency of the answer; others are converted at the rate last known on the day
     * @return empty where a rate is missing
     */
    static Optional<BigDecimal> ofSales(
            Collection<PreviewTally.Figure> figures, long sellerId, RateTable rates, Currency into, LocalDate day) {
        BigDecimal whole = BigDecimal.ZERO;
        for (PreviewTally.Figure figure : figures) {
            if (figure.edge().sellerId() == sellerId) {
                Optional<BigDecimal> move =
                        converted(figure.sales().abs(), figure.edge().currency(), rates, into, day);
                if (move.isEmpty()) {
                    return Optional.empty();
                }
                whole = whole.add(move.get());
            }
        }
        return Optional.of(whole);
    }

    /** By how much costs move, each currency by itself. As {@link #ofSales} otherwise. */
    static Optional<BigDecimal> ofCosts(
            Map<Currency, BigDecimal> moves, RateTable rates, Currency into, LocalDate day) {
        BigDecimal whole = BigDecimal.ZERO;
        for (Map.Entry<Currency, BigDecimal> each : moves.entrySet()) {
            Optional<BigDecimal> move = converted(each.getValue().abs(), each.getKey(), rates, into, day);
            if (move.isEmpty()) {
                return Optional.empty();
            }
            whole = whole.add(move.get());
        }
        return Optional.of(whole);
    }

    private static Optional<BigDecimal> converted(
            BigDecimal amount, Currency from, RateTable rates, Currency into, LocalDate day) {
        return amount.signum() == 0
                ? Optional.of(amount)
                : rates.rate(from, into, day).map(rate -> rate.convert(amount));
    }
}

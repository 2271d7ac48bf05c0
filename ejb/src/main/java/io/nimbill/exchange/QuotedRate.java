package io.nimbill.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A rate as a source gave it.
 *
 * @param id database id
 * @param base currency of which one unit is priced
 * @param quote currency of the price
 * @param day UTC day from which it counts until the next known one
 * @param rate units of {@code quote} for one unit of {@code base}; above zero
 * @param recordedAt since when we know it; among rates of one pair and day the latest counts
 */
public record QuotedRate(long id, Currency base, Currency quote, LocalDate day, BigDecimal rate, Instant recordedAt) {

    public QuotedRate {
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("An exchange rate must be above zero: " + rate);
        }
        if (base.equals(quote)) {
            throw new IllegalArgumentException("A currency has no exchange rate to itself: " + base);
        }
    }
}

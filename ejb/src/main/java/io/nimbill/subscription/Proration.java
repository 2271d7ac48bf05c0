package io.nimbill.subscription;

import io.nimbill.money.Rounding;
import io.nimbill.time.BillingPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What some days of an interval come to: by day, on the whole interval, also where the subscription began inside it. Exact
 * to 18 decimals; the document rounds to the minor unit, once per line.
 */
public final class Proration {

    private Proration() {}

    /**
     * The price of some days. It is the price of all days up to the last less that of all days before the first, so that
     * the parts of an interval add up to it however it is cut.
     *
     * @param interval what {@code price} is for
     * @param from first day, within the interval
     * @param to the day after the last, within it as well
     * @return at 18 decimals
     */
    public static BigDecimal of(BigDecimal price, BillingPeriod interval, LocalDate from, LocalDate to) {
        if (from.isBefore(interval.start()) || to.isAfter(interval.end()) || to.isBefore(from)) {
            throw new IllegalArgumentException(from + " to " + to + " is no part of " + interval);
        }
        return upTo(price, interval, to).subtract(upTo(price, interval, from));
    }

    private static BigDecimal upTo(BigDecimal price, BillingPeriod interval, LocalDate day) {
        BigDecimal days = BigDecimal.valueOf(day.toEpochDay() - interval.start().toEpochDay());
        BigDecimal whole = BigDecimal.valueOf(
                interval.end().toEpochDay() - interval.start().toEpochDay());
        return price.multiply(days).divide(whole, Rounding.CHARGE_SCALE, RoundingMode.HALF_UP);
    }
}

package io.nimbill.time;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A half-open span of days {@code [start, end)}: a vendor's billing period (UTC days) or a service interval.
 *
 * @param start first day
 * @param end the day after the last
 */
public record BillingPeriod(LocalDate start, LocalDate end) implements Serializable {

    public BillingPeriod {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("A period must end after it starts: " + start + " to " + end);
        }
    }

    public static BillingPeriod of(YearMonth month) {
        return new BillingPeriod(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end);
    }

    /** {@code 2026-11} for a calendar month, else both ends. */
    @Override
    public String toString() {
        boolean month = start.getDayOfMonth() == 1 && end.equals(start.plusMonths(1));
        return month ? YearMonth.from(start).toString() : start + "/" + end;
    }
}

package io.nimbill.time;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;

/**
 * Intervals of the same length one after the other, counted from an anchor. Each begins at the anchor plus whole steps, so
 * that a cycle anchored on the 31st begins on the 28th, 29th or 30th where a month has no 31st, and on the 31st again where
 * it has.
 *
 * @param anchor first day of interval 0
 * @param step length of an interval: whole months or whole weeks
 */
public record Cycle(LocalDate anchor, Period step) implements Serializable {

    private static final int DAYS_OF_A_WEEK = 7;

    public Cycle {
        boolean months = step.toTotalMonths() > 0 && step.getDays() == 0;
        boolean weeks = step.toTotalMonths() == 0 && step.getDays() > 0 && step.getDays() % DAYS_OF_A_WEEK == 0;
        if (!months && !weeks) {
            throw new IllegalArgumentException("A cycle goes by whole months or whole weeks, not by " + step);
        }
    }

    /** The interval under that number; the one before the anchor is −1. */
    public BillingPeriod interval(long number) {
        return new BillingPeriod(start(number), start(number + 1));
    }

    /** The interval that holds a day. */
    public BillingPeriod around(LocalDate day) {
        return interval(numberOn(day));
    }

    /** The number of the interval that holds a day. */
    public long numberOn(LocalDate day) {
        long number = step.toTotalMonths() > 0
                ? Math.floorDiv(monthsTo(day), step.toTotalMonths())
                : Math.floorDiv(day.toEpochDay() - anchor.toEpochDay(), step.getDays());
        // a month shorter than the anchor's day begins earlier in the month than the anchor does
        return start(number).isAfter(day) ? number - 1 : start(number + 1).isAfter(day) ? number : number + 1;
    }

    private long monthsTo(LocalDate day) {
        return 12L * (day.getYear() - anchor.getYear()) + day.getMonthValue() - anchor.getMonthValue();
    }

    private LocalDate start(long number) {
        return step.toTotalMonths() > 0
                ? anchor.plusMonths(Math.multiplyExact(number, step.toTotalMonths()))
                : anchor.plusDays(Math.multiplyExact(number, (long) step.getDays()));
    }
}

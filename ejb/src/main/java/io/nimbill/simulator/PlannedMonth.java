package io.nimbill.simulator;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * Which delivery of which month.
 *
 * @param month the billing period, a calendar month in UTC
 * @param days how many days from the first the delivery covers
 * @param version 1 for the first delivery of the month; later ones restate some days of the one before
 * @param closed whether the vendor has invoiced the month: invoice ids are filled
 * @param restated so many accounts, from the first, are restated by later versions
 */
record PlannedMonth(YearMonth month, int days, int version, boolean closed, int restated) {

    PlannedMonth {
        SimulationPlan.check(
                days >= 1 && days <= month.lengthOfMonth(), "days must be between 1 and " + month.lengthOfMonth());
        SimulationPlan.check(version >= 1, "versions begin at 1");
    }

    static PlannedMonth finished(YearMonth month) {
        return new PlannedMonth(month, month.lengthOfMonth(), 1, true, Integer.MAX_VALUE);
    }

    PlannedMonth version(int value) {
        return new PlannedMonth(month, days, value, closed, restated);
    }

    PlannedMonth restating(int accounts) {
        return new PlannedMonth(month, days, version, closed, accounts);
    }

    /** Whether this delivery tells something else of an account than the first one did. */
    boolean restates(int account) {
        return version > 1 && account < restated;
    }

    PlannedMonth openUntil(int day) {
        return new PlannedMonth(month, day, version, false, restated);
    }

    PlannedMonth finished() {
        return new PlannedMonth(month, month.lengthOfMonth(), version, true, restated);
    }

    /** After the last day, four days later once the month is closed; each version an hour after the one before. */
    Instant publishedAt() {
        return month.atDay(days)
                .plusDays(closed ? 4 : 1)
                .atTime(5, 0)
                .plusHours(version)
                .toInstant(ZoneOffset.UTC);
    }
}

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
 */
record PlannedMonth(YearMonth month, int days, int version, boolean closed) {

    PlannedMonth {
        SimulationPlan.check(
                days >= 1 && days <= month.lengthOfMonth(), "days must be between 1 and " + month.lengthOfMonth());
        SimulationPlan.check(version >= 1, "versions begin at 1");
    }

    static PlannedMonth finished(YearMonth month) {
        return new PlannedMonth(month, month.lengthOfMonth(), 1, true);
    }

    PlannedMonth version(int value) {
        return new PlannedMonth(month, days, value, closed);
    }

    PlannedMonth openUntil(int day) {
        return new PlannedMonth(month, day, version, false);
    }

    PlannedMonth finished() {
        return new PlannedMonth(month, month.lengthOfMonth(), version, true);
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

package io.nimbill.usage;

import io.nimbill.time.BillingPeriod;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Until when a vendor's usage can be called complete. */
final class Watermark {

    /** Vendors deliver a day's usage up to a day late. */
    private static final Duration LATENESS = Duration.ofHours(24);

    private Watermark() {}

    /**
     * A final bill is complete until the end of its period. Else the last day with usage counts only when the version was
     * made a day after it ended.
     *
     * @param lastUsageAt end of the last usage day, or null without rows
     * @param versionAt when the version was made
     * @return null when nothing is complete
     */
    static Instant of(BillingPeriod period, boolean finalBill, Instant lastUsageAt, Instant versionAt) {
        Instant end = period.end().atStartOfDay().toInstant(ZoneOffset.UTC);
        if (finalBill) {
            return end;
        }
        if (lastUsageAt == null) {
            return null;
        }
        boolean lastDayIsWhole = !versionAt.isBefore(lastUsageAt.plus(LATENESS));
        Instant until = lastDayIsWhole ? lastUsageAt : lastUsageAt.minus(Duration.ofDays(1));
        return until.isAfter(end) ? end : until;
    }
}

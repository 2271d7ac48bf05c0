package io.nimbill.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How long somebody who is bound for a term may step back from it, or from more that they took: seven calendar days in
 * UTC, counting the first.
 */
final class SteppingBack {

    static final int DAYS = 7;

    private SteppingBack() {}

    /**
     * Whether the window is open.
     *
     * @param bound the day on which they bound themselves: of the start, a renewal or an increase
     */
    static boolean isOpen(LocalDate bound, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return today.isBefore(bound.plusDays(DAYS));
    }
}

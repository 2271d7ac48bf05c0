package io.nimbill.usage;

import io.nimbill.work.PublicId;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * When the sources of one account with a vendor are looked at for new deliveries, and what came of the last look.
 *
 * @param account public id of the account
 * @param accountName as people call it
 * @param everySeconds pause between two looks; 0 = only when somebody asks for one
 * @param ownInterval whether that is the account's own; else it is the server's setting
 * @param stalledAfterHours after so many hours without a new delivery an alarm is raised; 0 = never
 * @param ownPatience whether that is the account's own; else it is the server's setting
 * @param nextAt when it is due again; null when it has not been looked at, or never is by itself
 * @param lastAt the last look; null before the first
 * @param lastFound deliveries that it found
 * @param failures looks in a row in which some source could not be read
 */
public record Polling(
        PublicId account,
        String accountName,
        int everySeconds,
        boolean ownInterval,
        int stalledAfterHours,
        boolean ownPatience,
        Instant nextAt,
        Instant lastAt,
        int lastFound,
        int failures)
        implements Serializable {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 10;

    /** Whether it is looked at by itself. */
    public boolean isAutomatic() {
        return everySeconds > 0;
    }

    /** Pause between two looks. */
    public Duration interval() {
        return Duration.ofSeconds(everySeconds);
    }

    /**
     * The pause before the next look: the interval, doubled with every failure in a row up to an hour (or the interval
     * where that is longer), so that a vendor that is down is not pressed.
     */
    static Duration pause(Duration interval, int failures) {
        Duration longest = interval.compareTo(LONGEST_PAUSE) > 0 ? interval : LONGEST_PAUSE;
        Duration backedOff = interval.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return backedOff.compareTo(longest) > 0 ? longest : backedOff;
    }
}

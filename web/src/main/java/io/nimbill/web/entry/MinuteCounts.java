package io.nimbill.web.entry;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Counts what each caller does within a minute. Of minutes gone by nothing is kept, so that memory is bounded by who came
 * within one.
 */
final class MinuteCounts {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanos;
    private final long origin;
    private volatile Minute current;

    /** {@code nanos} never goes back, as {@link System#nanoTime}. */
    MinuteCounts(LongSupplier nanos) {
        this.nanos = nanos;
        this.origin = nanos.getAsLong();
        this.current = new Minute(0, new ConcurrentHashMap<>());
    }

    private record Minute(long number, Map<String, Integer> counts) {}

    /**
     * How often somebody came within this minute.
     *
     * @param count this time included
     * @param secondsLeft until the next minute begins, at least 1
     */
    record Count(int count, long secondsLeft) {

        int remaining(int limit) {
            return Math.max(0, limit - count);
        }
    }

    /** Counts one more. */
    Count add(String who) {
        long passed = nanos.getAsLong() - origin;
        int count = minute(passed / MINUTE).counts().merge(who, 1, Integer::sum);
        return new Count(count, secondsLeft(passed));
    }

    /** How often somebody came within this minute. */
    int soFar(String who) {
        return minute((nanos.getAsLong() - origin) / MINUTE).counts().getOrDefault(who, 0);
    }

    private Minute minute(long number) {
        Minute seen = current;
        if (seen.number() >= number) {
            return seen;
        }
        synchronized (this) {
            if (current.number() < number) {
                current = new Minute(number, new ConcurrentHashMap<>());
            }
            return current;
        }
    }

    private static long secondsLeft(long passed) {
        long left = MINUTE - passed % MINUTE;
        return Math.max(1, (left + 999_999_999L) / 1_000_000_000L);
    }
}

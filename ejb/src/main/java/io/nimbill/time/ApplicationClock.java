package io.nimbill.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one source of time: the system's clock in UTC, moved by an offset that is zero outside tests. Moving it is left to
 * {@code io.nimbill.work.TestTime}, which refuses it in production.
 */
@ApplicationScoped
public class ApplicationClock {
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);
    private final Clock clock = new Shifted(ZoneOffset.UTC);

    /** The clock to inject and to hand to plain classes; it follows later changes of the offset. */
    public Clock clock() {
        return clock;
    }

    /** From now on the clock shows {@code now} and runs on from there. */
    public void setTo(Instant now) {
        offset.set(Duration.between(Instant.now(Clock.systemUTC()), now));
    }

    /** Moves the clock forward, or back with a negative duration. */
    public void advance(Duration step) {
        offset.updateAndGet(current -> current.plus(step));
    }

    /** Back to the system's time. */
    public void reset() {
        offset.set(Duration.ZERO);
    }

    private final class Shifted extends Clock {
        private final ZoneId zone;

        private Shifted(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Shifted(other);
        }

        /** To the microsecond, which is what the database keeps: a value reads back as it was written. */
        @Override
        public Instant instant() {
            return Instant.now(Clock.systemUTC()).plus(offset.get()).truncatedTo(ChronoUnit.MICROS);
        }
    }
}

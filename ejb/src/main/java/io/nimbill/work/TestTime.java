package io.nimbill.work;

import io.nimbill.time.ApplicationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Moves the clock, in the test profile only. */
@ApplicationScoped
public class TestTime {
    @Inject
    private ApplicationClock clock;

    @Inject
    private Settings settings;

    /** From now on it is {@code now}. */
    public void setTo(Instant now) {
        demandTestProfile();
        clock.setTo(now);
    }

    /** Lets time pass at once. */
    public void advance(Duration step) {
        demandTestProfile();
        clock.advance(step);
    }

    /** Back to the system's time. */
    public void reset() {
        demandTestProfile();
        clock.reset();
    }

    private void demandTestProfile() {
        if (settings.profile() != Profile.TEST) {
            throw new NotFound();
        }
    }
}

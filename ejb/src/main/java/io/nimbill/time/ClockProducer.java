package io.nimbill.time;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;

/** Lets every bean have {@code @Inject Clock}. */
@Dependent
class ClockProducer {
    @Inject
    private ApplicationClock time;

    @Produces
    Clock clock() {
        return time.clock();
    }
}

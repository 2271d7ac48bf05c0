package io.nimbill.batch.rating;

import io.nimbill.batch.ClockRuns;
import io.nimbill.rating.FeeRating;
import io.nimbill.rating.UsageRating;
import io.nimbill.work.Profile;
import io.nimbill.work.Settings;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Asks for rating when something is behind and nobody has asked: an account that failed before, or one whose prices
 * changed while it was being rated, or fees of a month that has begun or is over.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class RatingSchedule {

    private static final String JOB = "rate-usage";
    private static final Duration TICK = Duration.ofMinutes(5);

    @Inject
    private UsageRating usageRating;

    @Inject
    private FeeRating feeRating;

    @Inject
    private Settings settings;

    @Inject
    private ClockRuns runs;

    /** Looks every ten minutes; {@code nimbill.rating.catchup}, off in tests unless set. */
    @Schedule(hour = "*", minute = "*/10", persistent = false)
    public void look() {
        if (settings.flag("nimbill.rating.catchup", settings.profile() != Profile.TEST)) {
            runs.ask(JOB, "what is behind", TICK, this::isBehind);
        }
    }

    private boolean isBehind() {
        return !usageRating.pending().isEmpty() || !feeRating.pending().isEmpty();
    }
}

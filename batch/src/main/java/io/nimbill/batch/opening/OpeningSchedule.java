package io.nimbill.batch.opening;

import io.nimbill.batch.ClockRuns;
import io.nimbill.vendor.OpeningFollowing;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Asks for a run of {@code follow-openings} when the time of some opening has come. The job has a
 * lease of its own, so that one node asks the vendors.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class OpeningSchedule {

    private static final Duration TICK = Duration.ofSeconds(4);

    @Inject
    private OpeningFollowing following;

    @Inject
    private ClockRuns runs;

    /** Asks for what is due. */
    @Schedule(hour = "*", minute = "*", second = "2/5", persistent = false)
    public void look() {
        runs.ask(FollowOpenings.JOB, "accounts being opened", TICK, () -> following.due() > 0);
    }
}

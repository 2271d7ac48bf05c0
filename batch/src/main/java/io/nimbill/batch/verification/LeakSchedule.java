package io.nimbill.batch.verification;

import io.nimbill.batch.ClockRuns;
import io.nimbill.work.Profile;
import io.nimbill.work.Settings;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Has leaks looked for every six hours; {@code nimbill.leaks.look}, off in tests unless set. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class LeakSchedule {

    private static final Duration TICK = Duration.ofMinutes(5);

    @Inject
    private Settings settings;

    @Inject
    private ClockRuns runs;

    /** Asks for a run unless one is under way. */
    @Schedule(hour = "*/6", minute = "17", persistent = false)
    public void look() {
        if (settings.flag("nimbill.leaks.look", settings.profile() != Profile.TEST)) {
            runs.ask(FindLeaks.JOB, "where sellers lose money", TICK, () -> true);
        }
    }
}

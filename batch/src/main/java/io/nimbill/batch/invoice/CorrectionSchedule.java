package io.nimbill.batch.invoice;

import io.nimbill.batch.ClockRuns;
import io.nimbill.invoice.Drafting;
import io.nimbill.work.Profile;
import io.nimbill.work.Settings;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Asks for corrections where a month that was billed may have changed and the agreement wants them at once. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class CorrectionSchedule {

    private static final String JOB = "issue-corrections";
    private static final Duration TICK = Duration.ofMinutes(20);

    @Inject
    private Drafting drafting;

    @Inject
    private Settings settings;

    @Inject
    private ClockRuns runs;

    /** Looks every half hour; {@code nimbill.corrections.atonce}, off in tests unless set. */
    @Schedule(hour = "*", minute = "5/30", persistent = false)
    public void look() {
        if (settings.flag("nimbill.corrections.atonce", settings.profile() != Profile.TEST)) {
            runs.ask(JOB, "what is restated", TICK, () -> !drafting.correctionTargets()
                    .isEmpty());
        }
    }
}

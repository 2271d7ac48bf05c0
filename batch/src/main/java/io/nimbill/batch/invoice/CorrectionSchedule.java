package io.nimbill.batch.invoice;

import io.nimbill.invoice.Drafting;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.work.JobRequests;
import io.nimbill.work.Operations;
import io.nimbill.work.Profile;
import io.nimbill.work.Settings;
import io.nimbill.work.StartUpProgress;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Map;

/** Asks for corrections where a month that was billed may have changed and the agreement wants them at once. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class CorrectionSchedule {

    private static final String JOB = "issue-corrections";

    @Inject
    private Drafting drafting;

    @Inject
    private JobRequests jobRequests;

    @Inject
    private Operations operations;

    @Inject
    private Settings settings;

    @Inject
    private StartUpProgress startUp;

    @Inject
    private CurrentCaller caller;

    /** Looks every half hour; {@code nimbill.corrections.atonce}, off in tests unless set. */
    @Schedule(hour = "*", minute = "5/30", persistent = false)
    public void look() {
        boolean wanted = settings.flag("nimbill.corrections.atonce", settings.profile() != Profile.TEST);
        if (wanted && startUp.isDatabaseMigrated()) {
            caller.runAs(Caller.system(JOB), this::requestWhenDue);
        }
    }

    private void requestWhenDue() {
        boolean asked = operations.unfinished().stream()
                .anyMatch(operation -> operation.job().equals(JOB));
        if (!asked && !drafting.correctionTargets().isEmpty()) {
            jobRequests.start(JOB, "what is restated", null, Map.of());
        }
    }
}

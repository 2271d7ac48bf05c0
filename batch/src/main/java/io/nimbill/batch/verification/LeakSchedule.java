package io.nimbill.batch.verification;

import io.nimbill.work.JobRequests;
import io.nimbill.work.Leases;
import io.nimbill.work.Operations;
import io.nimbill.work.Profile;
import io.nimbill.work.Settings;
import io.nimbill.work.StartUpProgress;
import io.nimbill.work.Transactions;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;

/**
 * Has leaks looked for every six hours; {@code nimbill.leaks.look}, off in tests unless set. The lease of the schedule is not
 * given back: it runs out before the next time, and one node asks.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class LeakSchedule {

    @Inject
    private JobRequests jobRequests;

    @Inject
    private Operations operations;

    @Inject
    private Transactions transactions;

    @Inject
    private Leases leases;

    @Inject
    private Settings settings;

    @Inject
    private StartUpProgress startUp;

    /** Asks for a run unless one is under way. */
    @Schedule(hour = "*/6", minute = "17", persistent = false)
    public void look() {
        boolean on = settings.flag("nimbill.leaks.look", settings.profile() != Profile.TEST);
        if (on && startUp.isDatabaseMigrated()) {
            leases.acquire("leak-schedule", Duration.ofMinutes(5)).ifPresent(lease -> ask());
        }
    }

    private void ask() {
        boolean underWay = operations.unfinished().stream()
                .anyMatch(operation -> operation.job().equals(FindLeaks.JOB));
        if (!underWay) {
            transactions.run(() -> jobRequests.start(FindLeaks.JOB, "where sellers lose money", null, Map.of()));
        }
    }
}

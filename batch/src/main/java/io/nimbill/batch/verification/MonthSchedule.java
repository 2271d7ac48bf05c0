package io.nimbill.batch.verification;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.reconciliation.MonthFollowing;
import io.nimbill.work.Leases;
import io.nimbill.work.Profile;
import io.nimbill.work.Settings;
import io.nimbill.work.StartUpProgress;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Lets the vendors' months go on every ten minutes; {@code nimbill.months.follow}, off in tests unless set. The lease is not
 * given back: it runs out before the next time, and one node follows them.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class MonthSchedule {

    @Inject
    private MonthFollowing following;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Leases leases;

    @Inject
    private Settings settings;

    @Inject
    private StartUpProgress startUp;

    /** Looks at all months under way. */
    @Schedule(hour = "*", minute = "5/10", persistent = false)
    public void look() {
        boolean on = settings.flag("nimbill.months.follow", settings.profile() != Profile.TEST);
        if (on && startUp.isDatabaseMigrated()) {
            leases.acquire("month-schedule", Duration.ofMinutes(5))
                    .ifPresent(lease -> caller.runAs(Caller.system("follow-months"), following::followAll));
        }
    }
}

package io.nimbill.batch.verification;

import io.nimbill.batch.OneNode;
import io.nimbill.reconciliation.MonthFollowing;
import io.nimbill.work.Profile;
import io.nimbill.work.Settings;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Lets the vendors' months go on every ten minutes; {@code nimbill.months.follow}, off in tests unless set. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class MonthSchedule {

    private static final Duration TICK = Duration.ofMinutes(5);

    @Inject
    private MonthFollowing following;

    @Inject
    private Settings settings;

    @Inject
    private OneNode oneNode;

    /** Looks at all months under way. */
    @Schedule(hour = "*", minute = "5/10", persistent = false)
    public void look() {
        if (settings.flag("nimbill.months.follow", settings.profile() != Profile.TEST)) {
            oneNode.does("month-schedule", TICK, "follow-months", following::followAll);
        }
    }
}

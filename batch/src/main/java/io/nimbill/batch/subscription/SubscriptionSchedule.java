package io.nimbill.batch.subscription;

import io.nimbill.batch.ClockRuns;
import io.nimbill.subscription.SubscriptionRun;
import io.nimbill.work.Profile;
import io.nimbill.work.Settings;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Asks for a run of {@code charge-subscriptions} when some subscription has something due, on one node at a time. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class SubscriptionSchedule {

    private static final Duration TICK = Duration.ofSeconds(50);

    @Inject
    private SubscriptionRun subscriptions;

    @Inject
    private Settings settings;

    @Inject
    private ClockRuns runs;

    /** Looks every minute; {@code nimbill.subscriptions.schedule}, off in tests unless set. */
    @Schedule(hour = "*", minute = "*", second = "21", persistent = false)
    public void look() {
        if (settings.flag("nimbill.subscriptions.schedule", settings.profile() != Profile.TEST)) {
            runs.ask(ChargeSubscriptions.JOB, "subscriptions with something due", TICK, () -> !subscriptions
                    .due()
                    .isEmpty());
        }
    }
}

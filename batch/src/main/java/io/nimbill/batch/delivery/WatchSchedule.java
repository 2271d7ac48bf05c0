package io.nimbill.batch.delivery;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.usage.DeliveryWatch;
import io.nimbill.work.Lease;
import io.nimbill.work.Leases;
import io.nimbill.work.Settings;
import io.nimbill.work.StartUpProgress;
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
 * Looks into the sources every so often, on one node at a time. The lease is not given back: it runs out when the next
 * look is due, and whichever node comes first then takes it.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class WatchSchedule {

    @Inject
    private DeliveryWatch watch;

    @Inject
    private Leases leases;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Settings settings;

    @Inject
    private StartUpProgress startUp;

    /** Looks when it is due; {@code nimbill.watch.seconds}, 0 = never. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void look() {
        int seconds = settings.number("nimbill.watch.seconds", 30);
        if (seconds > 0 && startUp.isDatabaseMigrated()) {
            leases.acquire("watch-sources", Duration.ofSeconds(seconds)).ifPresent(this::look);
        }
    }

    private void look(Lease lease) {
        caller.runAs(Caller.system("watch-sources"), watch::look);
    }
}

package io.nimbill.batch.housekeeping;

import io.nimbill.batch.OneNode;
import io.nimbill.work.JobRequests;
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
import java.util.Map;

/** Asks for housekeeping twice a day. The lease is not given back: it keeps all nodes from asking again too early. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class HousekeepingSchedule {

    private static final Duration PAUSE = Duration.ofHours(12);

    @Inject
    private JobRequests jobs;

    @Inject
    private Settings settings;

    @Inject
    private OneNode oneNode;

    /** Looks every quarter of an hour; {@code nimbill.housekeeping}, off in tests unless set. */
    @Schedule(hour = "*", minute = "*/15", persistent = false)
    public void look() {
        if (settings.flag("nimbill.housekeeping", settings.profile() != Profile.TEST)) {
            oneNode.does(
                    "housekeeping-schedule",
                    PAUSE,
                    "housekeeping",
                    () -> jobs.start("housekeeping", "what has served its time", null, Map.of()));
        }
    }
}

package io.nimbill.batch.export;

import io.nimbill.invoice.export.BillingExport;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Parties;
import io.nimbill.work.JobRequests;
import io.nimbill.work.Leases;
import io.nimbill.work.Profile;
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
import java.time.LocalDate;
import java.util.Map;

/**
 * Asks for the export of a day once it is over. The lease is not given back: it keeps other nodes from asking again
 * before the job has closed the day.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class ExportSchedule {

    private static final Duration PAUSE = Duration.ofMinutes(30);

    @Inject
    private BillingExport export;

    @Inject
    private JobRequests jobs;

    @Inject
    private Parties parties;

    @Inject
    private Leases leases;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Settings settings;

    @Inject
    private StartUpProgress startUp;

    /** Looks every few minutes; {@code nimbill.export.daily}, off in tests unless set. */
    @Schedule(hour = "*", minute = "*/5", persistent = false)
    public void look() {
        boolean daily = settings.flag("nimbill.export.daily", settings.profile() != Profile.TEST);
        if (daily && startUp.isDatabaseMigrated()) {
            caller.runAs(Caller.system("export-billing"), this::askWhenDue);
        }
    }

    private void askWhenDue() {
        if (parties.operator().isEmpty()) {
            return;
        }
        LocalDate day = export.lastDay();
        boolean due = export.channels().stream().anyMatch(channel -> !export.isClosed(channel, day));
        if (due) {
            leases.acquire("export-schedule", PAUSE).ifPresent(lease -> ask(day));
        }
    }

    private void ask(LocalDate day) {
        jobs.start("export-billing", day.toString(), null, Map.of("day", day.toString()));
    }
}

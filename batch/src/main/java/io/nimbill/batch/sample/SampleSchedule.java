package io.nimbill.batch.sample;

import io.nimbill.party.Parties;
import io.nimbill.work.JobRequests;
import io.nimbill.work.Lease;
import io.nimbill.work.Leases;
import io.nimbill.work.Operations;
import io.nimbill.work.Profile;
import io.nimbill.work.Settings;
import io.nimbill.work.StartUpProgress;
import io.nimbill.work.Transactions;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;

/** Asks for the sample once, on an empty database in the sample profile. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SampleSchedule {

    static final String JOB = "load-sample";

    @Inject
    private JobRequests jobs;

    @Inject
    private Operations operations;

    @Inject
    private Parties parties;

    @Inject
    private Leases leases;

    @Inject
    private Transactions transactions;

    @Inject
    private Settings settings;

    @Inject
    private StartUpProgress startUp;

    private boolean settled;

    /** Looks until it is settled whether there is something to load. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void look() {
        if (!settled && startUp.isDatabaseMigrated()) {
            if (settings.profile() == Profile.SAMPLE) {
                leases.acquire("sample-request", Duration.ofSeconds(30)).ifPresent(this::request);
            } else {
                settled = true;
            }
        }
    }

    private void request(Lease lease) {
        transactions.callAlone(() -> {
            if (parties.operator().isEmpty() && operations.recent(JOB, 1).isEmpty()) {
                jobs.start(JOB, "Sample data", null, Map.of());
            }
            leases.check(lease);
            return null;
        });
        leases.release(lease);
        settled = true;
    }
}

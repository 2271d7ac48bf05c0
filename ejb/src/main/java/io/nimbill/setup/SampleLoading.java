package io.nimbill.setup;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.JobRequests;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/**
 * Fills an installation on which nothing is set up with the sample, and closes the wizard: the sample brings all of it. The
 * installation is for trying out from then on.
 */
@Stateless
public class SampleLoading {

    private static final String JOB = "load-sample";

    @Inject
    private SetupRecords records;

    @Inject
    private Instance<JobRequests> jobs;

    @Inject
    private Settings settings;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /** Whether there is nothing but the operator, and the server may simulate vendors. */
    @Requires(Permission.RUN_JOBS)
    public boolean isPossible() {
        return currentCaller.get().isOperator()
                && settings.flag("nimbill.simulator", false)
                && records.isInstallationEmpty();
    }

    /**
     * Asks for the sample.
     *
     * @return the run
     * @throws Refusal {@code sample-impossible} when something is set up already, or vendors may not be simulated
     */
    @Requires(Permission.RUN_JOBS)
    public PublicId load() {
        currentCaller.requireOperator(Permission.RUN_JOBS, "installation");
        if (!isPossible()) {
            throw new Refusal("sample-impossible", "The sample needs an installation on which nothing is set up yet.");
        }
        for (SetupStep step : SetupStep.values()) {
            records.end(step, false, clock.instant(), currentCaller.actorName());
        }
        PublicId run = jobs.get().start(JOB, "Sample data", null, Map.of());
        auditTrail.record("sample-asked-for", "operation", run, Changes.none());
        return run;
    }
}

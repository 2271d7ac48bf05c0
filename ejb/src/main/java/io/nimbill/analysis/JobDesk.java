package io.nimbill.analysis;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.JobRequests;
import io.nimbill.work.JobRuns;
import io.nimbill.work.NotFound;
import io.nimbill.work.Operation;
import io.nimbill.work.Operations;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;

/** Where staff ask for runs of jobs, follow them, stop them and let them go on. */
@Stateless
public class JobDesk {

    private static final Set<String> BILLING = Set.of("issue-invoices", "issue-corrections", "export-billing");

    @Inject
    private Instance<JobRequests> requests;

    @Inject
    private Instance<JobRuns> runs;

    @Inject
    private Operations operations;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private InvoiceRunApproval approval;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /** A run that begins when the caller's transaction has committed; until then nobody else knows of it. */
    public record Requested(PublicId id, String job, String subject, Instant requestedAt) {}

    /** A run. */
    @Requires(Permission.VIEW_JOBS)
    public Operation one(PublicId runId) {
        return operations.find(runId).orElseThrow(NotFound::new);
    }

    /** Rates all usage that is behind. */
    @Requires(Permission.RUN_JOBS)
    public Requested rateUsage() {
        return start("rate-usage", "all that is behind", Map.of());
    }

    /** Drafts and issues the documents of a closed month. */
    @Requires(Permission.RUN_BILLING)
    public Requested issueInvoices(YearMonth month) {
        approval.require(month);
        return start("issue-invoices", month.toString(), Map.of("month", month.toString()));
    }

    /** Issues the corrections of billed months where the agreement wants them at once, without waiting for the next look. */
    @Requires(Permission.RUN_BILLING)
    public Requested issueCorrections() {
        approval.requireForCorrections();
        return start("issue-corrections", "what is restated", Map.of());
    }

    /** Writes the billing export of a day. */
    @Requires(Permission.RUN_BILLING)
    public Requested exportBilling(LocalDate day) {
        return start("export-billing", day.toString(), Map.of("day", day.toString()));
    }

    /** Checks the invariants of the books. */
    @Requires(Permission.RUN_JOBS)
    public Requested verify() {
        return start("verify", "all books", Map.of());
    }

    /** Looks where sellers lose money. */
    @Requires(Permission.RUN_JOBS)
    public Requested findLeaks() {
        return start("find-leaks", "where sellers lose money", Map.of());
    }

    /** Changes the key that seals secrets, and seals everything kept anew. */
    @Requires(Permission.RUN_JOBS)
    public Requested rotateKeys() {
        return start("rotate-keys", "the key that seals", Map.of());
    }

    /** Removes what has served its time, without waiting for the next time it is due. */
    @Requires(Permission.RUN_JOBS)
    public Requested keepHouse() {
        return start("housekeeping", "what has served its time", Map.of());
    }

    /** Looks for new deliveries in folders and buckets. */
    @Requires(Permission.RUN_JOBS)
    public Requested watchSources() {
        return start("watch-sources", "all sources", Map.of());
    }

    /**
     * Lets a failed or stopped run go on where it ended.
     *
     * @throws Refusal {@code job-not-restartable} when it runs or is completed
     */
    @Requires(Permission.RUN_JOBS)
    public Operation restart(PublicId runId) {
        requireForBilling(one(runId));
        runs.get().restart(runId);
        auditTrail.record("job-restarted", "operation", runId, Changes.none());
        return one(runId);
    }

    /**
     * Asks a run to stop at its next commit.
     *
     * @throws Refusal {@code job-not-running} when there is nothing to stop
     */
    @Requires(Permission.RUN_JOBS)
    public Operation stop(PublicId runId) {
        requireForBilling(one(runId));
        runs.get().stop(runId);
        auditTrail.record("job-stopped", "operation", runId, Changes.none());
        return one(runId);
    }

    private Requested start(String job, String subject, Map<String, String> parameters) {
        PublicId run = requests.get().start(job, subject, null, parameters);
        auditTrail.record(
                "job-started", "operation", run, Changes.none().to("job", job).to("subject", subject));
        return new Requested(run, job, subject, Instant.now(clock));
    }

    /** Who may not begin a billing run may not let one go on either. */
    private void requireForBilling(Operation run) {
        if (BILLING.contains(run.job()) && !currentCaller.get().may(Permission.RUN_BILLING)) {
            throw currentCaller.notPermitted(
                    Permission.RUN_BILLING, "operation", run.id().value());
        }
    }
}

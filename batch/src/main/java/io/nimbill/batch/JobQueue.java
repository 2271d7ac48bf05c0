package io.nimbill.batch;

import io.nimbill.work.JobRequests;
import io.nimbill.work.JobRuns;
import io.nimbill.work.Operation;
import io.nimbill.work.Operations;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests for jobs, kept in the table of operations until the dispatcher of some node takes them up. */
@ApplicationScoped
class JobQueue implements JobRequests, JobRuns {

    @Inject
    private Operations operations;

    @Inject
    private LiveRuns runs;

    @Override
    public PublicId start(String job, String subject, Long partyId, Map<String, String> parameters) {
        return operations.open(job, subject, partyId, parameters);
    }

    @Override
    public List<Operation> recent(int limit) {
        return operations.recent(limit);
    }

    @Override
    public Optional<Operation> find(PublicId id) {
        return operations.find(id);
    }

    @Override
    public void restart(PublicId id) {
        if (!operations.requestAgain(id)) {
            throw new Refusal("job-not-restartable", "Only a failed or stopped run can go on; this one is not.");
        }
    }

    @Override
    public void stop(PublicId id) {
        Run run = runs.find(id)
                .orElseThrow(() -> new Refusal("job-not-running", "This run is not running on this server."));
        run.requestStop();
        operations.find(id).map(Operation::executionId).ifPresent(JobQueue::stopExecution);
    }

    private static void stopExecution(long executionId) {
        try {
            BatchRuntime.getJobOperator().stop(executionId);
        } catch (BatchRuntimeException alreadyEnded) {
            throw new Refusal("job-not-running", "This run has just ended.");
        }
    }
}

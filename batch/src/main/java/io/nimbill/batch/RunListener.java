package io.nimbill.batch;

import io.nimbill.work.Operation;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Ties an execution of the batch runtime to its operation. Every job of ours names it as its listener. */
@Dependent
@Named("run")
class RunListener implements JobListener {

    @Inject
    private JobContext context;

    @Inject
    private LiveRuns runs;

    @Override
    public void beforeJob() {
        runs.of(context).started(context.getExecutionId());
    }

    /**
     * The batch runtime still says STARTED here when all went well. A run stopped by the server, not by a person, keeps
     * its lease until that runs out: the server is going down, and must not be the one that takes the run up again.
     */
    @Override
    public void afterJob() {
        Run run = runs.of(context);
        runs.remove(run);
        BatchStatus status = context.getBatchStatus();
        if (status == BatchStatus.FAILED) {
            run.ended(Operation.State.FAILED);
        } else if (status == BatchStatus.STARTED || status == BatchStatus.COMPLETED) {
            run.ended(Operation.State.COMPLETED);
        } else if (run.isStopRequested()) {
            run.ended(Operation.State.STOPPED);
        }
    }
}

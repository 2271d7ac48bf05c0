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
     * The batch runtime still says STARTED here when all went well. A run that ends because the server
     * goes down keeps its lease until that runs out, and is gone on with by another node, or by this one started again. A run
     * that lost its lease has no say in how the operation ended; its execution fails, and another goes on.
     */
    @Override
    public void afterJob() {
        Run run = runs.of(context);
        runs.remove(run);
        if (run.isLost()) {
            throw new IllegalStateException("The lease of " + run.job() + " has passed to another worker");
        }
        BatchStatus status = context.getBatchStatus();
        if (status == BatchStatus.STARTED || status == BatchStatus.COMPLETED) {
            run.ended(Operation.State.COMPLETED);
        } else if (run.isStopRequested()) {
            run.ended(Operation.State.STOPPED);
        } else if (status == BatchStatus.FAILED && !ServerExit.isUnderWay()) {
            run.ended(Operation.State.FAILED);
        }
    }
}

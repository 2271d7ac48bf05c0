package io.nimbill.batch;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import jakarta.batch.api.Batchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.inject.Inject;

/**
 * A step that is one piece of work. It opens its transactions by itself, through use cases or {@link
 * io.nimbill.work.Transactions}, and calls {@link Run#checkLease} last in each. It may be run again from its start after
 * a crash and has to find by itself what is done.
 */
public abstract class Task implements Batchlet {

    @Inject
    private JobContext context;

    @Inject
    private LiveRuns runs;

    @Inject
    private CurrentCaller caller;

    private volatile Run run;

    /** Does the work. Throwing fails the step; the message is shown with the operation. */
    protected abstract void work(Run run) throws Exception;

    @Override
    public final String process() throws Exception {
        run = runs.of(context);
        try (CurrentCaller.Acting acting = caller.begin(Caller.system(run.job()))) {
            work(run);
            return "COMPLETED";
        } catch (Exception failure) {
            run.failed(failure);
            throw failure;
        }
    }

    @Override
    public void stop() {
        if (run != null) {
            run.halt();
        }
    }
}

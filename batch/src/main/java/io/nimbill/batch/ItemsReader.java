package io.nimbill.batch;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/**
 * Reads the names of what is to be done. After a crash it is asked anew: it must leave out what is done, by looking at
 * what the writer committed. There is no checkpoint, because the batch runtime saves it before the data are committed.
 */
public abstract class ItemsReader extends AbstractItemReader {

    @Inject
    private JobContext context;

    @Inject
    private LiveRuns runs;

    @Inject
    private CurrentCaller caller;

    private Run run;
    private Iterator<String> items;

    /** What is still to be done, in a stable order; all of it for a step without partitions. */
    protected abstract List<String> items(Run run);

    /** What people read while this step runs. */
    protected abstract String stage();

    @Override
    public final void open(Serializable checkpoint) {
        run = runs.of(context);
        try (CurrentCaller.Acting acting = caller.begin(Caller.system(run.job()))) {
            List<String> all = items(run);
            run.stage(stage(), (long) all.size());
            items = all.iterator();
        } catch (RuntimeException failure) {
            run.failed(failure);
            throw failure;
        }
    }

    @Override
    public final Object readItem() {
        return items.hasNext() && !run.isToStop() ? items.next() : null;
    }
}

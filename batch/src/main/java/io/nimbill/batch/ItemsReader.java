package io.nimbill.batch;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import jakarta.batch.api.BatchProperty;
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

    @Inject
    @BatchProperty
    private String part;

    @Inject
    @BatchProperty
    private String parts;

    private Run run;
    private Iterator<String> items;

    /** What is still to be done, in a stable order. Of a partitioned step each partition takes its share of it. */
    protected abstract List<String> items(Run run);

    /** What people read while this step runs. */
    protected abstract String stage();

    @Override
    public final void open(Serializable checkpoint) {
        run = runs.of(context);
        try (CurrentCaller.Acting acting = caller.begin(Caller.system(run.job()))) {
            List<String> share = share(items(run));
            run.stage(stage(), (long) share.size());
            items = share.iterator();
        } catch (RuntimeException failure) {
            run.failed(failure);
            throw failure;
        }
    }

    @Override
    public final Object readItem() {
        return items.hasNext() && !run.isToStop() ? items.next() : null;
    }

    /**
     * The properties {@code part} (from 0) and {@code parts} of the reader divide the items among the partitions. An item
     * always belongs to the same one: after a crash only the partitions that had not ended run again.
     */
    private List<String> share(List<String> all) {
        if (parts == null) {
            return all;
        }
        int each = Integer.parseInt(parts);
        int first = Integer.parseInt(part);
        return all.stream()
                .filter(item -> Math.floorMod(item.hashCode(), each) == first)
                .toList();
    }
}

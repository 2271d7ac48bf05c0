package io.nimbill.batch;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.work.LeaseLost;
import io.nimbill.work.Transactions;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;

/**
 * Does the work for each item in a transaction of its own that also checks the lease, begun anew when it clashed with
 * another. An item that fails is set aside with its reason, and the run goes on with the next.
 */
public abstract class ItemsWriter extends AbstractItemWriter {

    @Inject
    private JobContext context;

    @Inject
    private LiveRuns runs;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Transactions transactions;

    @Inject
    private Pieces pieces;

    private Run run;

    /** Does the work for one item, in the transaction that is open. What it commits tells the reader that it is done. */
    protected abstract void write(String item, Run run);

    /** How the item is called on the shelf of parked things. */
    protected String subject(String item) {
        return item;
    }

    /** Whose business the item is, or null for the operator's own. */
    protected Long partyId(String item) {
        return null;
    }

    @Override
    public void open(Serializable checkpoint) {
        run = runs.of(context);
    }

    @Override
    public final void writeItems(List<Object> items) {
        try (CurrentCaller.Acting acting = caller.begin(Caller.system(run.job()))) {
            for (Object item : items) {
                if (!run.isToStop()) {
                    writeOrPark((String) item);
                }
            }
        }
    }

    private void writeOrPark(String item) {
        try {
            pieces.isDone(
                    run,
                    subject(item),
                    partyId(item),
                    () -> transactions.callAlone(() -> {
                        write(item, run);
                        run.checkLease();
                        return null;
                    }));
        } catch (LeaseLost lost) {
            run.failed(lost);
            throw lost;
        }
        run.done(1);
    }
}

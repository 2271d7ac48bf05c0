package io.nimbill.batch;

import io.nimbill.work.Operations;
import io.nimbill.work.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Asks for the runs of a job by the clock: on one node, when something is due and no run of it is under way. */
@ApplicationScoped
public class ClockRuns {

    @Inject
    private OneNode oneNode;

    @Inject
    private Operations operations;

    @Inject
    private Transactions transactions;

    /**
     * Asks for a run unless another node has the turn.
     *
     * @param subject what it is about, for the list of runs
     * @param turn for how long no other node asks
     * @param due whether there is anything to do; asked in the name of the job
     */
    public void ask(String job, String subject, Duration turn, BooleanSupplier due) {
        oneNode.does(job + "-schedule", turn, job, () -> {
            if (due.getAsBoolean() && !isUnderWay(job)) {
                transactions.run(() -> operations.open(job, subject, null, Map.of()));
            }
        });
    }

    private boolean isUnderWay(String job) {
        return operations.unfinished().stream()
                .anyMatch(operation -> operation.job().equals(job));
    }
}

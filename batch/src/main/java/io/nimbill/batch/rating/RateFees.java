package io.nimbill.batch.rating;

import io.nimbill.batch.Pieces;
import io.nimbill.batch.Run;
import io.nimbill.batch.Task;
import io.nimbill.invoice.Drafting;
import io.nimbill.rating.FeeRating;
import io.nimbill.work.JobRequests;
import io.nimbill.work.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/**
 * Step {@code fees}: reckons the fees that are behind, each edge in a transaction of its own that checks the lease; then asks
 * for the corrections that are wanted at once. A run of invoices makes them itself.
 */
@Dependent
@Named("rateFees")
class RateFees extends Task {

    @Inject
    private FeeRating feeRating;

    @Inject
    private Transactions transactions;

    @Inject
    private Pieces pieces;

    @Inject
    private Drafting drafting;

    @Inject
    private JobRequests jobRequests;

    @Override
    protected void work(Run run) {
        rate(run);
        boolean billing = run.job().equals("issue-invoices");
        if (!billing && !run.isToStop() && !drafting.correctionTargets().isEmpty()) {
            jobRequests.start("issue-corrections", "what was rated again", null, Map.of());
        }
    }

    private void rate(Run run) {
        List<FeeRating.Behind> pending = feeRating.pending();
        run.stage("rating", (long) pending.size());
        for (FeeRating.Behind edge : pending) {
            if (run.isToStop()) {
                break;
            }
            pieces.isDone(
                    run,
                    edge.words(),
                    null,
                    () -> transactions.callAlone(() -> {
                        feeRating.rate(edge.billingAccountId());
                        run.checkLease();
                        return null;
                    }));
            run.done(1);
        }
    }
}

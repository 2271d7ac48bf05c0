package io.nimbill.batch.rating;

import io.nimbill.batch.Run;
import io.nimbill.batch.Task;
import io.nimbill.invoice.Drafting;
import io.nimbill.rating.FeeRating;
import io.nimbill.work.JobRequests;
import io.nimbill.work.LeaseLost;
import io.nimbill.work.ParkedItems;
import io.nimbill.work.Refusal;
import io.nimbill.work.Saying;
import io.nimbill.work.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Step {@code fees}: reckons the fees that are behind, each edge in a transaction of its own that checks the lease; then asks
 * for the corrections that are wanted at once. A run of invoices makes them itself.
 */
@Dependent
@Named("rateFees")
class RateFees extends Task {

    private static final Logger LOG = Logger.getLogger(RateFees.class.getName());

    @Inject
    private FeeRating feeRating;

    @Inject
    private Transactions transactions;

    @Inject
    private ParkedItems parked;

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
            rateOrPark(run, edge);
            run.done(1);
        }
    }

    private void rateOrPark(Run run, FeeRating.Behind edge) {
        try {
            transactions.callAlone(() -> {
                feeRating.rate(edge.billingAccountId());
                run.checkLease();
                return null;
            });
            parked.resolve(run.job(), edge.words());
        } catch (LeaseLost lost) {
            throw lost;
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Rating sets the fees of " + edge.words() + " aside", failure);
            String code = failure instanceof Refusal refusal ? refusal.code() : "fault";
            parked.park(run.job(), edge.words(), null, code, Saying.of(failure));
        }
    }
}

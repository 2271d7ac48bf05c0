package io.nimbill.batch.rating;

import io.nimbill.batch.Run;
import io.nimbill.batch.Task;
import io.nimbill.rating.PendingAccount;
import io.nimbill.rating.RatingContext;
import io.nimbill.rating.UsageRating;
import io.nimbill.work.LeaseLost;
import io.nimbill.work.Leases;
import io.nimbill.work.ParkedItems;
import io.nimbill.work.Refusal;
import io.nimbill.work.Saying;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Rates what is behind, account by account. */
@Dependent
@Named("rateUsage")
class RateUsage extends Task {

    private static final Logger LOG = Logger.getLogger(RateUsage.class.getName());

    @Inject
    private UsageRating usageRating;

    @Inject
    private Leases leases;

    @Inject
    private ParkedItems parked;

    @Override
    protected void work(Run run) {
        List<PendingAccount> pending = pending(run);
        run.stage("rating", (long) pending.size());
        RatingContext context = usageRating.context();
        long charges = 0;
        long aside = 0;
        for (PendingAccount account : pending) {
            if (run.isToStop()) {
                break;
            }
            Long written = rateOrPark(run, account, context);
            charges += written == null ? 0 : written;
            aside += written == null ? 1 : 0;
            run.done(1);
        }
        run.outcome(Saying.of("outcome.rated", pending.size(), charges, aside));
    }

    private List<PendingAccount> pending(Run run) {
        String dataset = run.parameter("dataset", null);
        return dataset == null
                ? usageRating.pending()
                : usageRating.pending(Long.parseLong(dataset), LocalDate.parse(run.parameter("period")));
    }

    /** Charges written; null when the account was set aside. */
    private Long rateOrPark(Run run, PendingAccount account, RatingContext context) {
        String subject = account.subject();
        try {
            long charges = usageRating
                    .rate(account, context, connection -> leases.check(run.lease(), connection))
                    .charges();
            parked.resolve(run.job(), subject);
            return charges;
        } catch (LeaseLost lost) {
            throw lost;
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Rating sets aside " + subject, failure);
            String code = failure instanceof Refusal refusal ? refusal.code() : "fault";
            parked.park(run.job(), subject, null, code, Saying.of(failure));
            return null;
        }
    }
}

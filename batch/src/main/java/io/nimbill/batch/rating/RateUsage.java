package io.nimbill.batch.rating;

import io.nimbill.batch.Run;
import io.nimbill.batch.Task;
import io.nimbill.rating.AccountKey;
import io.nimbill.rating.PendingAccount;
import io.nimbill.rating.RatingContext;
import io.nimbill.rating.RatingSummary;
import io.nimbill.rating.UsageRating;
import io.nimbill.work.JobRequests;
import io.nimbill.work.LeaseLost;
import io.nimbill.work.Leases;
import io.nimbill.work.ParkedItems;
import io.nimbill.work.Refusal;
import io.nimbill.work.Saying;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    @Inject
    private JobRequests jobRequests;

    @Override
    protected void work(Run run) {
        RatingContext context = usageRating.context();
        Progress progress = new Progress();
        boolean others = true;
        while (others && !run.isToStop()) {
            others = round(run, context, progress);
        }
        if (progress.shared > 0 && run.parameter("dataset", null) != null) {
            jobRequests.start(run.job(), "what meets it in a tier", null, Map.of());
        }
        run.outcome(
                progress.shared == 0
                        ? Saying.of("outcome.rated", progress.accounts, progress.charges, progress.aside.size())
                        : Saying.of(
                                "outcome.rated-shared",
                                progress.accounts,
                                progress.charges,
                                progress.aside.size(),
                                progress.shared));
    }

    /** Rates what is behind, once each; whether others have to be rated again because they meet it in a tier. */
    private boolean round(Run run, RatingContext context, Progress progress) {
        List<PendingAccount> pending = pending(run).stream()
                .filter(account -> !progress.aside.contains(account.key()))
                .toList();
        long before = progress.shared;
        run.stage("rating", (long) pending.size());
        for (PendingAccount account : pending) {
            if (run.isToStop()) {
                break;
            }
            rateOrPark(run, account, context, progress);
            run.done(1);
        }
        return progress.shared > before;
    }

    private List<PendingAccount> pending(Run run) {
        String dataset = run.parameter("dataset", null);
        return dataset == null
                ? usageRating.pending()
                : usageRating.pending(Long.parseLong(dataset), LocalDate.parse(run.parameter("period")));
    }

    private void rateOrPark(Run run, PendingAccount account, RatingContext context, Progress progress) {
        String subject = account.subject();
        progress.accounts++;
        try {
            RatingSummary summary =
                    usageRating.rate(account, context, connection -> leases.check(run.lease(), connection));
            progress.charges += summary.charges();
            progress.shared += summary.shared();
            parked.resolve(run.job(), subject);
        } catch (LeaseLost lost) {
            throw lost;
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Rating sets aside " + subject, failure);
            String code = failure instanceof Refusal refusal ? refusal.code() : "fault";
            parked.park(run.job(), subject, null, code, Saying.of(failure));
            progress.aside.add(account.key());
        }
    }

    /** What a run has done; {@code shared} is its fan-out: accounts rated again because they meet others in a tier. */
    private static final class Progress {
        private long accounts;
        private long charges;
        private long shared;
        private final Set<AccountKey> aside = new HashSet<>();
    }
}

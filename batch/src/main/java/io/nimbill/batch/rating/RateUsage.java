package io.nimbill.batch.rating;

import io.nimbill.batch.Pieces;
import io.nimbill.batch.Run;
import io.nimbill.batch.Task;
import io.nimbill.batch.Workers;
import io.nimbill.rating.AccountKey;
import io.nimbill.rating.PendingAccount;
import io.nimbill.rating.RatingContext;
import io.nimbill.rating.RatingSummary;
import io.nimbill.rating.UsageRating;
import io.nimbill.work.Anew;
import io.nimbill.work.JobRequests;
import io.nimbill.work.Leases;
import io.nimbill.work.Saying;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Rates what is behind, account by account; branches of the tree side by side, since accounts of two branches share nothing
 * that a rating writes.
 */
@Dependent
@Named("rateUsage")
class RateUsage extends Task {

    private static final int MOST_UNLESS_SET = 6;

    @Inject
    private UsageRating usageRating;

    @Inject
    private Leases leases;

    @Inject
    private Pieces pieces;

    @Inject
    private JobRequests jobRequests;

    @Inject
    private Workers workers;

    @Inject
    private Settings settings;

    @Override
    protected void work(Run run) {
        Progress progress = new Progress();
        boolean others = true;
        while (others && !run.isToStop()) {
            others = round(run, progress);
        }
        long shared = progress.shared.get();
        if (shared > 0 && run.parameter("dataset", null) != null) {
            jobRequests.start(run.job(), "what meets it in a tier", null, Map.of());
        }
        run.outcome(
                shared == 0
                        ? Saying.of(
                                "outcome.rated", progress.accounts.get(), progress.charges.get(), progress.aside.size())
                        : Saying.of(
                                "outcome.rated-shared",
                                progress.accounts.get(),
                                progress.charges.get(),
                                progress.aside.size(),
                                shared));
    }

    /** Rates what is behind, once each; whether others have to be rated again because they meet it in a tier. */
    private boolean round(Run run, Progress progress) {
        List<PendingAccount> pending = pending(run).stream()
                .filter(account -> !progress.aside.contains(account.key()))
                .toList();
        int threads = threads();
        long before = progress.shared.get();
        run.stage("rating", (long) pending.size());
        workers.share(threads == 1 ? List.of(pending) : byBranch(pending), threads, () -> {
            RatingContext context = usageRating.context();
            return branch -> rate(run, branch, context, progress);
        });
        return progress.shared.get() > before;
    }

    private static Collection<List<PendingAccount>> byBranch(List<PendingAccount> pending) {
        return pending.stream()
                .collect(Collectors.groupingBy(PendingAccount::branch, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** {@code nimbill.rating.threads}; unless set as many as there are processors, and some connections for others. */
    private int threads() {
        int processors = Runtime.getRuntime().availableProcessors();
        return Math.max(1, settings.number("nimbill.rating.threads", Math.min(processors, MOST_UNLESS_SET)));
    }

    private void rate(Run run, List<PendingAccount> branch, RatingContext context, Progress progress) {
        for (PendingAccount account : branch) {
            if (run.isToStop()) {
                return;
            }
            rateOrPark(run, account, context, progress);
            run.done(1);
        }
    }

    private List<PendingAccount> pending(Run run) {
        String dataset = run.parameter("dataset", null);
        return dataset == null
                ? usageRating.pending()
                : usageRating.pending(Long.parseLong(dataset), LocalDate.parse(run.parameter("period")));
    }

    private void rateOrPark(Run run, PendingAccount account, RatingContext context, Progress progress) {
        progress.accounts.incrementAndGet();
        boolean done = pieces.isDone(run, account.subject(), null, () -> {
            RatingSummary summary = Anew.onConflict(
                    () -> usageRating.rate(account, context, connection -> leases.check(run.lease(), connection)));
            progress.charges.addAndGet(summary.charges());
            progress.shared.addAndGet(summary.shared());
        });
        if (!done) {
            progress.aside.add(account.key());
        }
    }

    /** What a run has done; {@code shared} is its fan-out: accounts rated again because they meet others in a tier. */
    private static final class Progress {
        private final AtomicLong accounts = new AtomicLong();
        private final AtomicLong charges = new AtomicLong();
        private final AtomicLong shared = new AtomicLong();
        private final Set<AccountKey> aside = ConcurrentHashMap.newKeySet();
    }
}

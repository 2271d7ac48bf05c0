package io.nimbill.batch.delivery;

import io.nimbill.batch.Run;
import io.nimbill.batch.Task;
import io.nimbill.usage.DeliveryWatch;
import io.nimbill.usage.Polling;
import io.nimbill.usage.Pollings;
import io.nimbill.work.PublicId;
import io.nimbill.work.Saying;
import io.nimbill.work.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * The job {@code watch-sources}: one look into the sources of the account with a vendor that its parameter {@code
 * account} names, or of all when somebody does not want to wait for the next look. One that was due by schedule and
 * found nothing leaves no trace in the list of runs.
 */
@Dependent
@Named("watchSources")
class WatchSources extends Task {

    static final String JOB = "watch-sources";
    static final String ACCOUNT = "account";
    static final String QUIET = "quiet";

    @Inject
    private DeliveryWatch watch;

    @Inject
    private Pollings pollings;

    @Inject
    private Transactions transactions;

    @Override
    protected void work(Run run) {
        List<Polling> asked = transactions.call(() -> asked(run.parameter(ACCOUNT, "")));
        run.stage("looking", (long) asked.size());
        int found = 0;
        for (Polling account : asked) {
            found += watch.look(account);
            run.done(1);
        }
        run.outcome(Saying.of("outcome.found", found));
        if (found == 0 && run.parameter(QUIET, "").equals("true")) {
            run.leaveNoTrace();
        }
    }

    private List<Polling> asked(String account) {
        return PublicId.parse("pac", account)
                .map(id -> pollings.of(id).stream().toList())
                .orElseGet(pollings::all);
    }
}

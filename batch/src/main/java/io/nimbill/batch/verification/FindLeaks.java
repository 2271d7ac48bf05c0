package io.nimbill.batch.verification;

import io.nimbill.batch.Run;
import io.nimbill.batch.Task;
import io.nimbill.reconciliation.LeakFinder;
import io.nimbill.work.Saying;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The job {@code find-leaks}: looks where sellers lose money. */
@Dependent
@Named("findLeaks")
class FindLeaks extends Task {

    static final String JOB = "find-leaks";

    @Inject
    private LeakFinder finder;

    @Override
    protected void work(Run run) {
        run.stage("searching", null);
        int found = finder.refresh(run::checkLease);
        run.outcome(Saying.of("outcome.leaks", found));
    }
}

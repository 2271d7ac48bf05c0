package io.nimbill.batch.invoice;

import io.nimbill.batch.Run;
import io.nimbill.batch.Task;
import io.nimbill.ledger.Sealing;
import io.nimbill.work.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Step {@code seal}: adds what was posted to the hash chain of each set of books, in small transactions. */
@Dependent
@Named("sealBooks")
class SealBooks extends Task {

    @Inject
    private Sealing sealing;

    @Inject
    private Transactions transactions;

    @Override
    protected void work(Run run) {
        run.stage("sealing", null);
        sealing.ownersToSeal().forEach(owner -> sealAll(run, owner));
    }

    private void sealAll(Run run, long owner) {
        int sealed;
        do {
            sealed = transactions.callAlone(() -> {
                int now = sealing.seal(owner);
                run.checkLease();
                return now;
            });
            run.done(sealed);
        } while (sealed > 0 && !run.isToStop());
    }
}

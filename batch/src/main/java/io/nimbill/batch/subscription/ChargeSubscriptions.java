package io.nimbill.batch.subscription;

import io.nimbill.batch.Run;
import io.nimbill.batch.Task;
import io.nimbill.subscription.SubscriptionRun;
import io.nimbill.work.ParkedItems;
import io.nimbill.work.Refusal;
import io.nimbill.work.Saying;
import io.nimbill.work.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Makes the charges of subscriptions that have become due. A run that made none and set nothing aside leaves no trace. */
@Dependent
@Named("chargeSubscriptions")
class ChargeSubscriptions extends Task {

    static final String JOB = "charge-subscriptions";

    @Inject
    private SubscriptionRun subscriptions;

    @Inject
    private Transactions transactions;

    @Inject
    private ParkedItems parked;

    @Override
    protected void work(Run run) {
        List<Long> due = subscriptions.due();
        run.stage("charging", (long) due.size());
        long made = 0;
        long aside = 0;
        for (long subscription : due) {
            if (run.isToStop()) {
                break;
            }
            String subject = subscriptions.subject(subscription);
            try {
                made += transactions.call(() -> {
                    int parts = subscriptions.charge(subscription);
                    run.checkLease();
                    return parts;
                });
                parked.resolve(JOB, subject);
            } catch (Refusal refusal) {
                parked.park(JOB, subject, null, refusal.code(), Saying.of(refusal));
                transactions.run(() -> subscriptions.putOff(subscription));
                aside++;
            }
            run.done(1);
        }
        run.outcome(Saying.of("outcome.subscriptions", made, aside));
        if (made == 0 && aside == 0) {
            run.leaveNoTrace();
        }
    }
}

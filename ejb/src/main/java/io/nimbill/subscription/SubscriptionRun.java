package io.nimbill.subscription;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Makes the charges that have become due; each subscription is a transaction of its own. */
@Stateless
public class SubscriptionRun {

    private static final Duration AGAIN = Duration.ofHours(1);

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private SubscriptionCharging charging;

    @Inject
    private Clock clock;

    /** Database ids of the subscriptions that have to be looked at. */
    @Requires(Permission.RUN_JOBS)
    public List<Long> due() {
        return subscriptions.dueBy(Instant.now(clock));
    }

    /**
     * Makes what a subscription lacks.
     *
     * @return how many parts were made
     * @throws io.nimbill.work.Refusal when a seller on the way to the client cannot charge for it
     */
    @Requires(Permission.RUN_JOBS)
    public int charge(long subscriptionId) {
        return charging.charge(
                subscriptions.lock(subscriptions.find(subscriptionId).orElseThrow()));
    }

    /** Sets a subscription that could not be charged aside for an hour. */
    @Requires(Permission.RUN_JOBS)
    public void putOff(long subscriptionId) {
        subscriptions
                .lock(subscriptions.find(subscriptionId).orElseThrow())
                .lookAt(Instant.now(clock).plus(AGAIN));
    }

    /** How the shelf of set-aside things names a subscription. */
    @Requires(Permission.RUN_JOBS)
    public String subject(long subscriptionId) {
        return subscriptions.find(subscriptionId).orElseThrow().publicId().prefixed("sub");
    }
}

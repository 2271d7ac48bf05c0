package io.nimbill.party;

import io.nimbill.work.Lease;
import io.nimbill.work.Leases;
import io.nimbill.work.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Drops tokens of API clients that have expired, in slices that commit by themselves. */
@ApplicationScoped
public class TokenExpiry {

    private static final int SLICE = 1000;

    @Inject
    private ApiClients apiClients;

    @Inject
    private Transactions transactions;

    @Inject
    private Leases leases;

    @Inject
    private Clock clock;

    /** Drops what has expired; returns how many. */
    public long drop(Lease lease) {
        long all = 0;
        int dropped;
        do {
            dropped = transactions.callAlone(() -> {
                int now = apiClients.dropTokens(clock.instant(), SLICE);
                leases.check(lease);
                return now;
            });
            all += dropped;
        } while (dropped > 0);
        return all;
    }
}

package io.nimbill.party;

import io.nimbill.work.Expiry;
import io.nimbill.work.Lease;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Drops tokens of API clients that have expired. */
@ApplicationScoped
public class TokenExpiry {

    private static final int SLICE = 1000;

    @Inject
    private ApiClients apiClients;

    @Inject
    private Expiry expiry;

    @Inject
    private Clock clock;

    /** Drops what has expired; returns how many. */
    public long drop(Lease lease) {
        return expiry.inSlices(lease, () -> apiClients.dropTokens(clock.instant(), SLICE));
    }
}

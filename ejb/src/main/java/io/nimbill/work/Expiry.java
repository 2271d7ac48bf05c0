package io.nimbill.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import javax.sql.DataSource;

/** Drops what has served its time, in slices that commit by themselves: idempotency keys here, the rest by its owner. */
@ApplicationScoped
public class Expiry {

    /** How long an answer can be asked for again. */
    public static final Duration KEYS_KEPT = Duration.ofHours(48);

    private static final int SLICE = 1000;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Transactions transactions;

    @Inject
    private Leases leases;

    @Inject
    private Clock clock;

    /**
     * Drops keys after 48 hours; a request with such a key is then a new one.
     *
     * @return how many
     */
    public long dropIdempotencyKeys(Lease lease) {
        Instant before = clock.instant().minus(KEYS_KEPT);
        return inSlices(
                lease, () -> sql().update("DELETE FROM idempotency_key WHERE created_at < ? LIMIT " + SLICE, before));
    }

    /**
     * Drops slice after slice until none is left, each in a transaction of its own, as long as the lease holds.
     *
     * @param slice drops at most so many and says how many it dropped
     * @return how many in all
     */
    public long inSlices(Lease lease, IntSupplier slice) {
        long all = 0;
        int dropped;
        do {
            dropped = transactions.callAlone(() -> {
                int now = slice.getAsInt();
                leases.check(lease);
                return now;
            });
            all += dropped;
        } while (dropped > 0);
        return all;
    }

    private Sql sql() {
        return Sql.on(callersTransaction);
    }
}

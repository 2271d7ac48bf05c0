package io.nimbill.party;

import io.nimbill.work.Expiry;
import io.nimbill.work.Lease;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * Forgets sessions that are over: they name network addresses and browsers of people, and the trail keeps who signed in
 * when.
 */
@ApplicationScoped
public class SessionExpiry {

    /** How long a session is kept after it ended, or after the last moment it could have gone on. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int SLICE = 1000;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Sessions sessions;

    @Inject
    private Expiry expiry;

    @Inject
    private Clock clock;

    /** Drops sessions that have been over for 30 days; returns how many. */
    public long drop(Lease lease) {
        Instant before = clock.instant().minus(KEPT);
        Instant lapsed = before.minus(sessions.longest());
        return expiry.inSlices(lease, () -> Sql.on(callersTransaction)
                .update(
                        "DELETE FROM user_session WHERE started_at < ?"
                                + " AND (ended_at < ? OR ended_at IS NULL AND started_at < ?) LIMIT "
                                + SLICE,
                        before,
                        before,
                        lapsed));
    }
}

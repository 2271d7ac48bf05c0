package io.nimbill.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * How far a job has come, written in the transaction of the work itself: after a crash this is the truth, where the
 * batch runtime's checkpoint may run ahead of the data. Only for work that leaves no other trace of what is done.
 */
@ApplicationScoped
public class Cursors {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Clock clock;

    /** The position last committed under this name. */
    public Optional<String> position(String name) {
        return Sql.on(callersTransaction)
                .one(
                        row -> row.getString(1),
                        "SELECT position FROM job_cursor WHERE name = ? AND position IS NOT NULL",
                        name);
    }

    /** Moves on in the caller's transaction, under the token of the lease that the same transaction checks. */
    public void advance(String name, Lease lease, String position, long doneMore) {
        Sql.on(callersTransaction)
                .update(
                        "INSERT INTO job_cursor (name, token, position, done_count, updated_at)"
                                + " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE token = values(token), position = values(position),"
                                + " done_count = done_count + values(done_count), updated_at = values(updated_at)",
                        name,
                        lease.token(),
                        position,
                        doneMore,
                        clock.instant());
    }

    /** Begins again from the start. */
    public void forget(String name) {
        Sql.on(callersTransaction).update("DELETE FROM job_cursor WHERE name = ?", name);
    }
}

package io.nimbill.rating;

import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import javax.sql.DataSource;

/**
 * Counts the changes of all that charges are made from. A change raises it first and then marks what is stale; rating
 * holds it still for the moment of its commit. Both in this order, so that neither waits for the other in a circle.
 */
@ApplicationScoped
class RatingEpoch {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    long current() {
        return read(Sql.on(callersTransaction), "");
    }

    /** Raises it in the caller's transaction, which is from then on the only one that changes prices. */
    void raise() {
        Sql.on(callersTransaction).update("UPDATE rating_epoch SET value = value + 1 WHERE id = 1");
    }

    /** Reads it and keeps it from being raised until the connection's transaction ends. */
    static long hold(Connection connection) {
        return read(Sql.on(connection), " LOCK IN SHARE MODE");
    }

    private static long read(Sql sql, String lock) {
        return sql.one(row -> row.getLong(1), "SELECT value FROM rating_epoch WHERE id = 1" + lock)
                .orElseThrow(() -> new IllegalStateException("The row of rating_epoch is gone"));
    }
}

package io.nimbill.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** Leases in a table, on the database's clock. */
@ApplicationScoped
class JdbcLeases implements Leases {

    /** This run of this server: a server that was started again is another owner. */
    private static final String OWNER = System.getProperty("jboss.node.name", "node") + "/"
            + PublicId.random().value();

    private static final String UNTIL = "TIMESTAMPADD(MICROSECOND, ?, UTC_TIMESTAMP(6))";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Resource(lookup = "java:jboss/datasources/NimbillNonJtaDS")
    private DataSource ownTransaction;

    @Override
    public Optional<Lease> acquire(String name, Duration time) {
        Sql sql = Sql.on(ownTransaction);
        sql.update("INSERT INTO lease (name) VALUES (?) ON DUPLICATE KEY UPDATE name = name", name);
        int taken = sql.update(
                "UPDATE lease SET owner = ?, token = token + 1, expires_at = " + UNTIL
                        + ", renewed_at = UTC_TIMESTAMP(6) WHERE name = ? AND (owner IS NULL OR expires_at < UTC_TIMESTAMP(6))",
                OWNER,
                micros(time),
                name);
        if (taken == 0) {
            return Optional.empty();
        }
        return sql.one(
                row -> new Lease(name, OWNER, row.getLong(1)),
                "SELECT token FROM lease WHERE name = ? AND owner = ?",
                name,
                OWNER);
    }

    @Override
    public boolean renew(Lease lease, Duration time) {
        return Sql.on(ownTransaction)
                        .update(
                                "UPDATE lease SET expires_at = " + UNTIL
                                        + ", renewed_at = UTC_TIMESTAMP(6) WHERE name = ? AND owner = ? AND token = ?",
                                micros(time),
                                lease.name(),
                                lease.owner(),
                                lease.token())
                == 1;
    }

    @Override
    public void release(Lease lease) {
        Sql.on(ownTransaction)
                .update(
                        "UPDATE lease SET owner = NULL, expires_at = NULL WHERE name = ? AND owner = ? AND token = ?",
                        lease.name(),
                        lease.owner(),
                        lease.token());
    }

    @Override
    public void check(Lease lease) {
        check(lease, Sql.on(callersTransaction));
    }

    @Override
    public void check(Lease lease, Connection connection) {
        check(lease, Sql.on(connection));
    }

    @Override
    public boolean isHeld(String name) {
        return Sql.on(ownTransaction)
                .one(
                        row -> true,
                        "SELECT 1 FROM lease WHERE name = ? AND owner IS NOT NULL AND expires_at >= UTC_TIMESTAMP(6)",
                        name)
                .isPresent();
    }

    /** A shared lock: the partitions of one job commit side by side, but nobody takes the lease over meanwhile. */
    private static void check(Lease lease, Sql sql) {
        if (sql.one(
                        row -> true,
                        "SELECT 1 FROM lease WHERE name = ? AND owner = ? AND token = ? LOCK IN SHARE MODE",
                        lease.name(),
                        lease.owner(),
                        lease.token())
                .isEmpty()) {
            throw new LeaseLost(lease);
        }
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1_000;
    }
}

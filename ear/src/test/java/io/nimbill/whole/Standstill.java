package io.nimbill.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * Brings a job to a standstill half way: keeps what the job is going to write or read, on a connection that ends only when
 * the server is killed. The job waits there in the middle of its transaction.
 */
@ApplicationScoped
public class Standstill {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Resource(lookup = "java:jboss/datasources/NimbillNonJtaDS")
    private DataSource rows;

    @Resource(lookup = "java:jboss/datasources/NimbillOwnerDS")
    private DataSource tables;

    /** Writes a row that the job is going to write too, and does not commit it. */
    public void atRow(String insert, Object... arguments) throws SQLException {
        Connection kept = rows.getConnection();
        kept.setAutoCommit(false);
        Sql.on(kept).update(insert, arguments);
    }

    /** Nobody reads the table until the server is killed. */
    public void atTable(String table) throws SQLException {
        Connection kept = tables.getConnection();
        Sql.on(kept).update("LOCK TABLES " + table + " WRITE");
    }

    /** Waits until the job has written so far, though not committed: the question answers with a number above zero. */
    public void await(String question, Object... arguments) throws SQLException {
        Instant deadline = Instant.now().plus(PATIENCE);
        try (Connection looking = rows.getConnection()) {
            looking.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
            try {
                while (number(looking, question, arguments) == 0) {
                    assertThat(Instant.now()).as(question).isBefore(deadline);
                    pause();
                }
            } finally {
                looking.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        }
    }

    private static long number(Connection looking, String question, Object... arguments) {
        return Sql.on(looking).one(row -> row.getLong(1), question, arguments).orElse(0L);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

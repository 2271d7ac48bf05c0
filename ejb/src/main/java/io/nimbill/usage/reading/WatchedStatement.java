package io.nimbill.usage.reading;

import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleConsumer;
import org.duckdb.DuckDBPreparedStatement;

/**
 * A long statement whose progress is told meanwhile. It runs in a thread of its own, so that progress is told, and may
 * end the work by an exception, in the thread of the caller.
 */
final class WatchedStatement {
    private static final long LOOK_MILLIS = 1_000;
    private final DuckDBPreparedStatement statement;

    WatchedStatement(DuckDBPreparedStatement statement) {
        this.statement = statement;
    }

    /** Runs the statement; the consumer is told the share that is done, from 0 to 1, never less than before. */
    void run(String sql, DoubleConsumer share) throws SQLException {
        FutureTask<Boolean> task = new FutureTask<>(() -> statement.execute(sql));
        Thread thread = new Thread(task, "nimbill-engine");
        thread.setDaemon(true);
        thread.start();
        boolean ended = false;
        try {
            double told = 0;
            while (!(ended = isEnded(task))) {
                double now = Math.min(1, statement.getQueryProgress().getPercentage() / 100);
                if (now > told) {
                    told = now;
                    share.accept(told);
                }
            }
        } finally {
            if (!ended) {
                statement.cancel();
                join(thread);
            }
        }
    }

    private static boolean isEnded(FutureTask<Boolean> task) throws SQLException {
        try {
            task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("reading was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failed) {
                throw failed;
            }
            throw new IllegalStateException("the engine failed", e.getCause());
        }
    }

    /** The connection must not be closed while the statement still runs. */
    private static void join(Thread thread) {
        boolean interrupted = Thread.interrupted();
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

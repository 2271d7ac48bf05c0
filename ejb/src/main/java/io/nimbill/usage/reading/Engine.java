package io.nimbill.usage.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;
import org.duckdb.DuckDBPreparedStatement;

/**
 * One private in-memory DuckDB, locked down: it sees the given directories, loads nothing, and its settings cannot be
 * changed by a statement. Used by one thread, for one job.
 */
final class Engine implements AutoCloseable {
    private final Connection connection;

    private Engine(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens an engine.
     *
     * @param work directory for temporary files and results
     * @param readable directories or files it may read besides
     */
    static Engine open(Path work, Collection<Path> readable, long memoryBytes, int threads)
            throws SQLException, IOException {
        return open(work, readable, memoryBytes, threads, false);
    }

    /** Opens an engine that keeps rows in the order of the files if asked to, which costs speed. */
    static Engine open(Path work, Collection<Path> readable, long memoryBytes, int threads, boolean inOrder)
            throws SQLException, IOException {
        Path temporary = Files.createDirectories(work.resolve("engine"));
        Properties settings = new Properties();
        settings.setProperty("memory_limit", memoryBytes + "B");
        settings.setProperty("threads", Integer.toString(Math.max(1, threads)));
        settings.setProperty("temp_directory", temporary.toString());
        settings.setProperty("preserve_insertion_order", Boolean.toString(inOrder));
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        Engine engine = new Engine(new DuckDBDriver().connect("jdbc:duckdb:", settings));
        try {
            engine.lockDown(work, readable);
        } catch (SQLException | RuntimeException e) {
            engine.close();
            throw e;
        }
        return engine;
    }

    private void lockDown(Path work, Collection<Path> readable) throws SQLException {
        List<String> directories = new ArrayList<>();
        directories.add(work.toString() + "/");
        readable.forEach(path -> directories.add(path.toString() + "/"));
        run("SET TimeZone = 'UTC'");
        run("SET enable_progress_bar = true");
        run("SET enable_progress_bar_print = false");
        run("SET allowed_directories = " + list(directories));
        for (String macro : EngineMacros.all()) {
            run(macro);
        }
        run("SET enable_external_access = false");
        run("SET lock_configuration = true");
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a long statement and tells meanwhile which share of it is done. */
    void run(String sql, DoubleConsumer share) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            new WatchedStatement(statement.unwrap(DuckDBPreparedStatement.class)).run(sql, share);
        }
    }

    void query(String sql, RowConsumer consumer) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                consumer.accept(rows);
            }
        }
    }

    long number(String sql) throws SQLException {
        long[] answer = new long[1];
        query(sql, row -> answer[0] = row.getLong(1));
        return answer[0];
    }

    /** SQL text literal. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** SQL list of text literals. */
    static String list(Collection<String> texts) {
        return texts.stream().map(Engine::literal).collect(Collectors.joining(", ", "[", "]"));
    }

    /** SQL identifier. */
    static String name(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the engine does not close", e);
        }
    }

    /** Takes one row of an answer. */
    interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }

    /** Runs an action on each text of a one-column answer. */
    void texts(String sql, Consumer<String> consumer) throws SQLException {
        query(sql, row -> consumer.accept(row.getString(1)));
    }
}

package io.nimbill.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Plain statements on a data source or on one connection. On a JTA data source they take part in the caller's
 * transaction; on any other each statement commits by itself.
 *
 * <p>Arguments may be null, texts, numbers, booleans, {@link LocalDate}, {@link Instant} (stored as UTC {@code
 * DATETIME(6)}), enums (by name) and {@link PublicId}.
 */
public final class Sql {

    /** Makes an object of the current row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** The word of Connector/J for: do not read the whole answer into memory. */
    private static final int ROW_BY_ROW = Integer.MIN_VALUE;

    private final DataSource source;
    private final Connection connection;

    private Sql(DataSource source, Connection connection) {
        this.source = source;
        this.connection = connection;
    }

    /** Takes a connection for each statement and gives it back. */
    public static Sql on(DataSource source) {
        return new Sql(source, null);
    }

    /** Stays on this connection, which the caller commits and closes. */
    public static Sql on(Connection connection) {
        return new Sql(null, connection);
    }

    /** Rows found, or changed by an insert, update or delete. */
    public int update(String sql, Object... arguments) {
        return with(open -> {
            try (PreparedStatement statement = prepared(open, sql, false, arguments)) {
                return statement.executeUpdate();
            }
        });
    }

    /** Inserts one row and answers the key the database gave it. */
    public long insert(String sql, Object... arguments) {
        return with(open -> {
            try (PreparedStatement statement = prepared(open, sql, true, arguments)) {
                statement.executeUpdate();
                try (ResultSet keys = statement.getGeneratedKeys()) {
                    if (!keys.next()) {
                        throw new SQLException("No key was given by: " + sql);
                    }
                    return keys.getLong(1);
                }
            }
        });
    }

    /** All rows, in the order of the statement. */
    public <T> List<T> list(RowReader<T> reader, String sql, Object... arguments) {
        return with(open -> {
            try (PreparedStatement statement = prepared(open, sql, false, arguments);
                    ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        });
    }

    /** Row by row, in the order of the statement; none is kept. */
    public <T> void each(RowReader<T> reader, Consumer<T> taker, String sql, Object... arguments) {
        with(open -> {
            try (PreparedStatement statement = prepared(open, sql, false, arguments)) {
                statement.setFetchSize(ROW_BY_ROW);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        taker.accept(reader.read(rows));
                    }
                }
                return null;
            }
        });
    }

    /** The only row; empty when there is none or its value is null. */
    public <T> Optional<T> one(RowReader<T> reader, String sql, Object... arguments) {
        return list(reader, sql, arguments).stream().findFirst();
    }

    /** A column of the current row as an instant; null stays null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime utc = row.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    /** A column of the current row as a day; null stays null. */
    public static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** A column of the current row as a number that may be absent. */
    public static Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private <T> T with(Work<T> work) {
        try {
            if (connection != null) {
                return work.on(connection);
            }
            try (Connection open = source.getConnection()) {
                return work.on(open);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static PreparedStatement prepared(Connection open, String sql, boolean keys, Object... arguments)
            throws SQLException {
        PreparedStatement statement =
                keys ? open.prepareStatement(sql, PreparedStatement.RETURN_GENERATED_KEYS) : open.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, asStored(arguments[i]));
        }
        return statement;
    }

    private static Object asStored(Object argument) {
        if (argument instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        if (argument instanceof Enum<?> word) {
            return word.name();
        }
        return argument instanceof PublicId id ? id.value() : argument;
    }
}

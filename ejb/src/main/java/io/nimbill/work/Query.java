package io.nimbill.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * A read-only query put together from conditions; values travel as parameters only, in the kinds that {@link Sql} takes.
 * Used once, by one thread.
 */
public final class Query {

    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    private Query(String sql) {
        this.sql = new StringBuilder(sql);
    }

    /** Begins with a piece of SQL and its values. */
    public static Query of(String sql, Object... values) {
        return new Query(sql).with(values);
    }

    /** Appends a piece of SQL with its values. */
    public Query then(String piece, Object... pieceValues) {
        sql.append(' ').append(piece);
        return with(pieceValues);
    }

    /** Appends a condition only where the reader chose a value for it: neither null nor an empty text. */
    public Query andIfChosen(String condition, Object value) {
        return value == null || value.equals("") ? this : then("AND " + condition, value);
    }

    /** All rows, in the order of the query. */
    public <T> List<T> list(DataSource source, Sql.RowReader<T> reader) {
        return Sql.on(source).list(reader, sql.toString(), values.toArray());
    }

    /**
     * Hands over row by row and keeps none: for whole lists, however long. The connection is held until the last one, so
     * it is for readers outside a transaction.
     */
    public <T> void each(DataSource source, Sql.RowReader<T> reader, Consumer<T> taker) {
        Sql.on(source).each(reader, taker, sql.toString(), values.toArray());
    }

    /** The first row; empty when there is none. */
    public <T> Optional<T> first(DataSource source, Sql.RowReader<T> reader) {
        return list(source, reader).stream().findFirst();
    }

    /** The number in the first column of a query that counts. */
    public long count(DataSource source) {
        return first(source, row -> row.getLong(1)).orElse(0L);
    }

    private Query with(Object... pieceValues) {
        values.addAll(Arrays.asList(pieceValues));
        return this;
    }
}

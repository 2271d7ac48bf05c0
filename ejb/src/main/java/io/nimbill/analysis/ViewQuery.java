package io.nimbill.analysis;

import jakarta.ejb.EJBException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** A read-only query put together from conditions; values travel as parameters only. Used once, by one thread. */
final class ViewQuery {

    /** Makes one row of a view out of one row of the answer. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    private ViewQuery(String sql) {
        this.sql = new StringBuilder(sql);
    }

    static ViewQuery of(String sql, Object... values) {
        return new ViewQuery(sql).with(values);
    }

    /** Appends a piece of SQL with its values. */
    ViewQuery then(String piece, Object... pieceValues) {
        sql.append(' ').append(piece);
        return with(pieceValues);
    }

    /** Appends a condition only where the viewer chose a value for it. */
    ViewQuery andIfChosen(String condition, Object value) {
        return value == null || value.equals("") ? this : then("AND " + condition, value);
    }

    <T> List<T> list(DataSource source, Row<T> reader) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet answer = statement.executeQuery()) {
                while (answer.next()) {
                    rows.add(reader.of(answer));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new EJBException("A view could not be read: " + sql, e);
        }
    }

    <T> Optional<T> first(DataSource source, Row<T> reader) {
        return list(source, reader).stream().findFirst();
    }

    long count(DataSource source) {
        return first(source, row -> row.getLong(1)).orElse(0L);
    }

    private ViewQuery with(Object... pieceValues) {
        values.addAll(List.of(pieceValues));
        return this;
    }
}

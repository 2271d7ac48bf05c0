package io.nimbill.work;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A row of a list with its place in the order of the list: the page after it begins there, whatever was added before.
 *
 * @param place words for the list's own method; not for people
 */
public record Placed<T>(T row, String place) {

    private static final String COLUMN = "place";

    /** Reads rows whose query names their place {@code place}. */
    public static <T> Sql.RowReader<Placed<T>> reader(Sql.RowReader<T> rows) {
        return row -> of(row, rows);
    }

    private static <T> Placed<T> of(ResultSet row, Sql.RowReader<T> rows) throws SQLException {
        return new Placed<>(rows.read(row), row.getString(COLUMN));
    }
}

package io.nimbill.whole.portal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A row to insert, column by column. */
final class Row {

    private final String table;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Row(String table) {
        this.table = table;
    }

    static Row in(String table) {
        return new Row(table);
    }

    Row with(String column, Object value) {
        values.put(column, value);
        return this;
    }

    void insert(Connection connection) throws SQLException {
        String columns =
                values.keySet().stream().map(column -> "`" + column + "`").collect(Collectors.joining(","));
        String marks = values.keySet().stream().map(column -> "?").collect(Collectors.joining(","));
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")")) {
            int position = 1;
            for (Object value : values.values()) {
                statement.setObject(position++, value);
            }
            statement.executeUpdate();
        }
    }
}

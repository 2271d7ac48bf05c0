package io.nimbill.whole;

import io.nimbill.work.Sql;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A row to insert, column by column; a column that is named again gets the later value. */
public final class Row {

    private final String table;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Row(String table) {
        this.table = table;
    }

    public static Row in(String table) {
        return new Row(table);
    }

    public Row with(String column, Object value) {
        values.put(column, value);
        return this;
    }

    public void insert(Sql sql) {
        String columns =
                values.keySet().stream().map(column -> "`" + column + "`").collect(Collectors.joining(","));
        String marks = values.keySet().stream().map(column -> "?").collect(Collectors.joining(","));
        sql.update(
                "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")",
                values.values().toArray());
    }
}

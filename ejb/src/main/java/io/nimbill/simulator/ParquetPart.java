package io.nimbill.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;

/** Turns a text part into Parquet with typed columns: exact decimals, timestamps in UTC, maps. */
final class ParquetPart {

    private ParquetPart() {}

    static void convert(Path csv, Path parquet, List<Column> columns) throws IOException {
        String names = columns.stream()
                .map(column -> quoted(column.name()) + ": 'VARCHAR'")
                .collect(Collectors.joining(", "));
        String cells = columns.stream().map(ParquetPart::cell).collect(Collectors.joining(", "));
        String copy = "COPY (SELECT " + cells + " FROM read_csv(" + quoted(csv.toString())
                + ", header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"', columns = {" + names
                + "})) TO " + quoted(parquet.toString()) + " (FORMAT parquet, COMPRESSION snappy)";
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET memory_limit = '512MB'");
            statement.execute(copy);
        } catch (SQLException e) {
            throw new IOException("Parquet part " + parquet + " could not be written: " + e.getMessage(), e);
        }
    }

    private static String cell(Column column) {
        String name = '"' + column.name().replace("\"", "\"\"") + '"';
        return switch (column.type()) {
            case TEXT, DATE -> name;
            case NUMBER, QUANTITY -> "CAST(" + name + " AS DECIMAL(38, 21)) AS " + name;
            case COST -> "CAST(" + name + " AS DECIMAL(38, 27)) AS " + name;
            case TIME -> "CAST(" + name + " AS TIMESTAMP) AS " + name;
            case MAP -> "CAST(CAST(" + name + " AS JSON) AS MAP(VARCHAR, VARCHAR)) AS " + name;
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}

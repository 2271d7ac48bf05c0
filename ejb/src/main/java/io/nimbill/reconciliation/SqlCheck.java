package io.nimbill.reconciliation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A query under {@code checks/} that must return no row. Its first line says the invariant and the rule. */
final class SqlCheck implements Check {

    private static final String FOLDER = "checks/";

    private final String name;
    private final String invariant;
    private final String rule;
    private final String query;

    private SqlCheck(String name, String text) {
        String head = text.lines().findFirst().orElseThrow().replaceFirst("^--\\s*", "");
        this.name = name;
        this.invariant = head.substring(0, head.indexOf(' ')).replace(",", "");
        this.rule = head.substring(head.indexOf(' ') + 1);
        this.query = text;
    }

    /** All of them, in the order of the index. */
    static List<SqlCheck> all() {
        return read(FOLDER + "index.txt")
                .lines()
                .filter(file -> !file.isBlank())
                .map(file -> new SqlCheck(file.replace(".sql", ""), read(FOLDER + file)))
                .toList();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Finding> findings(Connection snapshot, int limit) throws SQLException {
        try (Statement statement = snapshot.createStatement()) {
            statement.setMaxRows(limit);
            try (ResultSet rows = statement.executeQuery(query)) {
                List<Finding> findings = new ArrayList<>();
                while (rows.next()) {
                    findings.add(new Finding(invariant, name, rule, row(rows)));
                }
                return findings;
            }
        }
    }

    private static String row(ResultSet rows) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            cells.add(rows.getMetaData().getColumnLabel(column) + "=" + rows.getString(column));
        }
        return String.join(" ", cells);
    }

    private static String read(String resource) {
        try (InputStream stream = SqlCheck.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The check " + resource + " is missing");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

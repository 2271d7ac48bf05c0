package io.nimbill.usage.reading;

import io.nimbill.usage.reading.RowField.Transform;
import io.nimbill.usage.reading.SourceColumn.Need;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the statement that groups Parquet parts: the engine's own strength, so nothing is read in Java. */
final class ParquetSql {
    private static final String TABLE = "parquet_groups";

    private final Plan plan;
    private final Engine engine;

    ParquetSql(Plan plan, Engine engine) {
        this.plan = plan;
        this.engine = engine;
    }

    /** Makes the table of groups: one pass over the parts. */
    String groups(List<Part> parts) throws SQLException {
        List<RowField> fields = plan.rowFields();
        String selected = fields.stream()
                .map(field -> aggregate(field) + " AS " + field.name())
                .collect(Collectors.joining(",\n  "));
        String filled = filledNumbers().stream()
                .map(column -> ",\n  count(" + column.name() + ") AS filled_" + column.name())
                .collect(Collectors.joining());
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).isKey()) {
                keys.add(Integer.toString(i + 1));
            }
        }
        return "CREATE TABLE " + TABLE + " AS SELECT\n  " + selected + filled + ",\n  count(*) AS vendor_rows\nFROM (\n"
                + source(parts) + ")\nGROUP BY " + String.join(", ", keys);
    }

    private String aggregate(RowField field) {
        String sql = new RowFieldSql(plan).of(field);
        return switch (field.transform()) {
            case ANY -> "any_value(" + sql + ")";
            case SUM -> "sum(" + sql + ")";
            default -> sql;
        };
    }

    /** How many groups have an empty field that every row must fill. */
    String emptyGroups() {
        List<String> conditions = new ArrayList<>();
        for (SourceColumn column : filledNumbers()) {
            conditions.add("filled_" + column.name() + " < vendor_rows");
        }
        for (RowField field : plan.rowFields()) {
            boolean filled = plan.column(field.columns().get(0)).need() == Need.FILLED && field.isKey();
            if (filled && field.transform() == Transform.TEXT) {
                conditions.add(field.name() + " = ''");
            } else if (filled && field.transform() == Transform.DAY) {
                conditions.add(field.name() + " IS NULL");
            }
        }
        return "SELECT count(*) FROM " + TABLE + " WHERE " + String.join(" OR ", conditions);
    }

    private List<SourceColumn> filledNumbers() {
        return plan.columns().values().stream()
                .filter(column -> column.need() == Need.FILLED)
                .filter(column -> column.form() == ValueForm.COST || column.form() == ValueForm.QUANTITY)
                .toList();
    }

    /** The groups without the columns that only serve checks. */
    String load() {
        String checks = filledNumbers().stream()
                .map(column -> "filled_" + column.name())
                .collect(Collectors.joining(", "));
        return "SELECT * EXCLUDE (" + checks + ") FROM " + TABLE;
    }

    /** Whether a group belongs to another billing period than the stated ones. */
    boolean hasForeignPeriod() throws SQLException {
        String column = plan.mapping().periodColumn();
        boolean[] foreign = {false};
        if (!column.isEmpty()) {
            engine.texts(
                    "SELECT DISTINCT " + column + " FROM " + TABLE + " WHERE " + column + " <> ''",
                    text -> foreign[0] |= !ValueCheck.microsoftDay(text)
                            .filter(plan.request().statedPeriods()::contains)
                            .isPresent());
        }
        return foreign[0];
    }

    private String source(List<Part> parts) throws SQLException {
        List<String> selects = new ArrayList<>();
        for (Part part : parts) {
            selects.add(select(part));
        }
        return String.join("\nUNION ALL\n", selects);
    }

    private String select(Part part) throws SQLException {
        return SourceSql.parquet(plan, engine, part.header(), part.data());
    }
}

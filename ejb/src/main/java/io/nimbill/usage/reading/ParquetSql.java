package io.nimbill.usage.reading;

import io.nimbill.usage.reading.RowField.Transform;
import io.nimbill.usage.reading.SourceColumn.Need;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the statements that group Parquet parts: the engine's own strength, so nothing is read in Java. The rows are
 * grouped by the columns as they are; texts are made of the groups only.
 */
final class ParquetSql {
    /** Groups whose texts are still as the files have them. */
    static final String TABLE = "parquet_groups";

    /** Series whose texts are still as the files have them. */
    static final String SERIES = "parquet_series";

    private static final int NAMES_LOOKED_AT = 3;

    private final Plan plan;
    private final ParquetColumns columns;
    private final RowFieldSql sql;

    ParquetSql(Plan plan, ParquetColumns columns) {
        this.plan = plan;
        this.columns = columns;
        this.sql = new RowFieldSql(plan, columns);
    }

    /** Makes the table of groups: one pass over the parts. */
    String groups() {
        List<RowField> fields =
                plan.rowFields().stream().filter(field -> !isReadOnce(field)).toList();
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
        return "CREATE TABLE " + TABLE + " AS SELECT\n  " + selected + filled
                + ",\n  count(*) AS vendor_rows, min(" + ParquetColumns.ROW + ") AS first_ordinal\nFROM (\n"
                + columns.rows() + ")\nGROUP BY " + String.join(", ", keys);
    }

    private String aggregate(RowField field) {
        return switch (field.transform()) {
            case ANY -> "any_value(" + sql.of(field) + ")";
            case SUM -> "sum(" + sql.of(field) + ")";
            default -> sql.of(field);
        };
    }

    /** A name in a map or structure is costly to carry along, and the same for all rows that have the key it names. */
    private boolean isReadOnce(RowField field) {
        return field.transform() == Transform.ANY
                && !field.argument().isEmpty()
                && ParquetColumns.isNested(
                        columns.type(plan.column(field.columns().get(0))));
    }

    private List<RowField> readOnce() {
        return plan.rowFields().stream().filter(this::isReadOnce).toList();
    }

    /** How many groups have an empty field that every row must fill, or a day that no calendar has. */
    String badGroups() {
        List<String> conditions = new ArrayList<>();
        for (SourceColumn column : filledNumbers()) {
            conditions.add("filled_" + column.name() + " < vendor_rows");
        }
        for (RowField field : plan.rowFields()) {
            boolean filled = plan.column(field.columns().get(0)).need() == Need.FILLED && field.isKey();
            if (filled && field.transform() == Transform.TEXT) {
                conditions.add(sql.settled(field, field.name()) + " = ''");
            } else if (filled && field.transform() == Transform.DAY) {
                conditions.add(field.name() + " IS NULL");
            }
            String beyond = sql.isBeyondCalendar(field);
            if (!beyond.isEmpty()) {
                conditions.add(beyond);
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

    /** Reads the names that are read once: from the first rows of the largest groups of each key. */
    void readNames(Engine engine) throws SQLException {
        for (RowField field : readOnce()) {
            RowField key = plan.rowFields().stream()
                    .filter(other -> other.name().equals(field.argument()))
                    .findFirst()
                    .orElseThrow();
            List<Long> rows = new ArrayList<>();
            engine.query(
                    "SELECT first_ordinal FROM " + TABLE + " QUALIFY row_number() OVER (PARTITION BY " + key.name()
                            + " ORDER BY vendor_rows DESC, first_ordinal) <= " + NAMES_LOOKED_AT,
                    row -> rows.add(row.getLong(1)));
            engine.run("CREATE TABLE " + names(field) + " AS SELECT " + sql.of(key) + " AS " + key.name()
                    + ", any_value(" + field.name() + ") AS " + field.name() + " FROM (" + columns.rows(rows)
                    + ") GROUP BY 1");
        }
    }

    private static String names(RowField field) {
        return "parquet_names_" + field.name();
    }

    /** Makes the table of series, whose texts are still as the files have them. */
    String series(SeriesSql series) {
        return series.table(
                SERIES,
                TABLE,
                series.rowFields().stream().filter(field -> !isReadOnce(field)).toList());
    }

    /**
     * Asks how often a text field has another value than in most groups: two values that the files tell apart may be the
     * same text.
     */
    static String otherTexts(RowField field) {
        return "SELECT count(DISTINCT " + field.name() + ") - 1 + max(CASE WHEN " + field.name()
                + " IS NULL THEN 1 ELSE 0 END) FROM " + TABLE;
    }

    /** The groups with the texts that are needed for each of them. */
    String loadGroups(SeriesSql series) {
        List<RowField> fields =
                plan.rowFields().stream().filter(series::isNeededByGroups).toList();
        return load(TABLE, fields, "vendor_rows, first_ordinal");
    }

    /** The series with their texts. */
    String loadSeries(SeriesSql series) {
        return load(SERIES, series.rowFields(), SeriesSql.MEMBERS + ", " + SeriesSql.TAXED);
    }

    private String load(String table, List<RowField> fields, String further) {
        StringBuilder from = new StringBuilder(" FROM " + table);
        List<String> selected = new ArrayList<>();
        for (RowField field : fields) {
            if (isReadOnce(field)) {
                String names = names(field);
                from.append(" LEFT JOIN " + names + " ON " + names + "." + field.argument() + " IS NOT DISTINCT FROM "
                        + table + "." + field.argument());
                selected.add(sql.settled(field, names + "." + field.name()) + " AS " + field.name());
            } else {
                selected.add(sql.settled(field, table + "." + field.name()) + " AS " + field.name());
            }
        }
        selected.add(further);
        return "SELECT " + String.join(", ", selected) + from;
    }

    /** Whether a group belongs to another billing period than the stated ones. */
    boolean hasForeignPeriod(Engine engine) throws SQLException {
        boolean[] foreign = {false};
        for (RowField field : plan.rowFields()) {
            if (field.name().equals(plan.mapping().periodColumn())) {
                String text = sql.settled(field, field.name());
                engine.texts(
                        "SELECT DISTINCT " + text + " FROM " + TABLE + " WHERE " + text + " <> ''",
                        period -> foreign[0] |= !ValueCheck.microsoftDay(period)
                                .filter(plan.request().statedPeriods()::contains)
                                .isPresent());
            }
        }
        return foreign[0];
    }
}

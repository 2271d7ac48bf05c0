package io.nimbill.usage.reading;

import io.nimbill.usage.DailyColumn;
import io.nimbill.usage.Dimension;
import io.nimbill.usage.DimensionFiles;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes table {@code daily} apart: dimension files, and one sorted row file for each slice. */
final class DailyExport {
    private static final Map<DailyColumn, FocusField> VALUES = new EnumMap<>(Map.ofEntries(
            Map.entry(DailyColumn.USAGE_DAY, FocusField.DAY),
            Map.entry(DailyColumn.CHARGE_PERIOD_END, FocusField.END_DAY),
            Map.entry(DailyColumn.CURRENCY, FocusField.CURRENCY),
            Map.entry(DailyColumn.LINE_RATE, FocusField.LINE_RATE),
            Map.entry(DailyColumn.CREDIT_PERCENT, FocusField.CREDIT_PERCENT),
            Map.entry(DailyColumn.LIST_UNIT_PRICE, FocusField.LIST_UNIT_PRICE),
            Map.entry(DailyColumn.BILLED_COST, FocusField.BILLED),
            Map.entry(DailyColumn.LIST_COST, FocusField.LIST),
            Map.entry(DailyColumn.CONTRACTED_COST, FocusField.CONTRACTED),
            Map.entry(DailyColumn.EFFECTIVE_COST, FocusField.EFFECTIVE),
            Map.entry(DailyColumn.PRICING_QUANTITY, FocusField.PRICING_QUANTITY),
            Map.entry(DailyColumn.CONSUMED_QUANTITY, FocusField.CONSUMED_QUANTITY),
            Map.entry(DailyColumn.VENDOR_ROWS, FocusField.VENDOR_ROWS)));

    private static final int NARROW = 18;

    private final Engine engine;
    private final Path work;
    private final Map<FocusField, String> narrow = new EnumMap<>(FocusField.class);

    DailyExport(Engine engine, Path work) {
        this.engine = engine;
        this.work = work;
    }

    /** One slice before its rows were walked through. */
    record RawSlice(
            String provider,
            String billingAccountId,
            String billingAccountName,
            LocalDate start,
            LocalDate end,
            Path rows) {}

    DimensionFiles dimensions() throws SQLException {
        Map<Dimension, Path> files = new EnumMap<>(Dimension.class);
        Map<Dimension, Integer> counts = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            String table = table(dimension);
            engine.run(dimensionTable(dimension, table));
            Path file = work.resolve("dimension-" + dimension.name().toLowerCase(Locale.ROOT) + ".csv");
            engine.run("COPY (SELECT * EXCLUDE (n) FROM " + table + " ORDER BY n) TO " + Engine.literal(file.toString())
                    + " (FORMAT csv, HEADER false, FORCE_QUOTE *)");
            files.put(dimension, file);
            counts.put(dimension, (int) engine.number("SELECT count(*) FROM " + table));
        }
        return new DimensionFiles(files, counts);
    }

    private static String dimensionTable(Dimension dimension, String table) {
        String keys = String.join(", ", dimension.keyFields());
        String names = dimension.nameFields().stream()
                .map(name -> ", max(" + name + ") AS " + name)
                .collect(Collectors.joining());
        return "CREATE TABLE " + table + " AS SELECT CAST(row_number() OVER (ORDER BY " + keys
                + ") - 1 AS INTEGER) AS n, * FROM (SELECT " + keys + names + " FROM daily GROUP BY " + keys + ")";
    }

    List<RawSlice> slices() throws SQLException {
        List<RawSlice> slices = new ArrayList<>();
        engine.query(
                """
        SELECT provider, billing_account_id, max(billing_account_name), period_start, max(period_end) FROM daily
        GROUP BY provider, billing_account_id, period_start ORDER BY provider, billing_account_id, period_start""",
                row -> slices.add(new RawSlice(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        work.resolve("rows-" + slices.size() + ".tsv"))));
        return slices;
    }

    void rows(RawSlice slice) throws SQLException {
        List<String> selected = new ArrayList<>();
        StringBuilder joins = new StringBuilder();
        for (DailyColumn column : DailyColumn.values()) {
            if (column.dimension() == null) {
                selected.add(value(VALUES.get(column)));
            } else {
                String table = table(column.dimension());
                selected.add(table + ".n");
                joins.append("\nJOIN ")
                        .append(table)
                        .append(" ON ")
                        .append(column.dimension().keyFields().stream()
                                .map(key -> table + "." + key + " = daily." + key)
                                .collect(Collectors.joining(" AND ")));
            }
        }
        int keys = DailyColumn.BILLED_COST.ordinal();
        List<String> order = new ArrayList<>();
        for (int i = 1; i <= keys; i++) {
            order.add(i + " NULLS FIRST");
        }
        engine.run("COPY (SELECT " + String.join(", ", selected)
                + "\nFROM daily" + joins + "\nWHERE provider = " + Engine.literal(slice.provider())
                + " AND billing_account_id = " + Engine.literal(slice.billingAccountId()) + " AND period_start = DATE '"
                + slice.start() + "'\nORDER BY " + String.join(", ", order) + ") TO "
                + Engine.literal(slice.rows().toString())
                + " (FORMAT csv, HEADER false, DELIMITER '\\t', QUOTE '', ESCAPE '', NULLSTR '\\N')");
    }

    /** A plain value; decimals in 64 bits where all of them fit, because those are several times faster to write. */
    private String value(FocusField field) throws SQLException {
        String column = "daily." + field.column();
        if (field.role() != FocusField.Role.MEASURE || field == FocusField.VENDOR_ROWS) {
            return column;
        }
        return narrow.computeIfAbsent(field, this::narrowType).isEmpty()
                ? column
                : "CAST(" + column + " AS " + narrow.get(field) + ")";
    }

    private String narrowType(FocusField field) {
        String[] type = {""};
        try {
            engine.texts(
                    "SELECT column_type FROM (DESCRIBE daily) WHERE column_name = " + Engine.literal(field.column()),
                    text -> type[0] = text);
            int scale = Integer.parseInt(type[0].substring(type[0].indexOf(',') + 1, type[0].length() - 1));
            boolean fits = scale < NARROW
                    && engine.number("SELECT count(*) FROM daily WHERE abs(" + field.column() + ") >= CAST('1e"
                                    + (NARROW - scale) + "' AS DECIMAL(38," + scale + "))")
                            == 0;
            return fits ? "DECIMAL(" + NARROW + "," + scale + ")" : "";
        } catch (SQLException e) {
            throw new IllegalStateException("table daily cannot be described", e);
        }
    }

    private static String table(Dimension dimension) {
        return "d_" + dimension.name().toLowerCase(Locale.ROOT);
    }
}

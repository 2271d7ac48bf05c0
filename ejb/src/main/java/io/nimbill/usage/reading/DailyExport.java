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

/** Makes the daily rows of the groups and takes them apart: dimension files, and one sorted row file for each slice. */
final class DailyExport {
    private static final int NARROW = 18;
    private static final String COST = DailySql.column(DailyColumn.BILLED_COST);
    private static final String QUANTITY = DailySql.column(DailyColumn.PRICING_QUANTITY);

    private final Engine engine;
    private final Path work;
    private final Map<DailyColumn, String> narrow = new EnumMap<>(DailyColumn.class);
    private final Map<Dimension, Integer> counts = new EnumMap<>(Dimension.class);
    private final List<String> order = new ArrayList<>();

    DailyExport(Engine engine, Path work) {
        this.engine = engine;
        this.work = work;
    }

    /** One slice before its rows were walked through. */
    record RawSlice(
            int number,
            String provider,
            String billingAccountId,
            String billingAccountName,
            LocalDate start,
            LocalDate end,
            Path rows) {}

    /** Makes table {@code daily} and the tables of its dimensions, and forgets the groups. */
    void prepare(Plan plan, Grouping grouping) throws SQLException {
        DailySql sql = new DailySql(plan);
        engine.run(sql.focus());
        engine.run(DailySql.sliceTable());
        for (Dimension dimension : Dimension.values()) {
            engine.run(DailySql.dimensionTable(dimension));
            counts.put(dimension, (int) engine.number("SELECT count(*) FROM " + DailySql.table(dimension)));
        }
        int slices = (int) engine.number("SELECT count(*) FROM d_slice");
        engine.run(sql.numbers(counts, slices));
        boolean isAddedUp = !sql.keepsGroupsApart(grouping.keysBesideSeries())
                || !grouping.areKeysSettled()
                || engine.number(DailySql.repeatedNumbers()) > 0;
        engine.run(sql.daily(counts, slices, isAddedUp));
        order.addAll(sql.order(counts));
        boolean lost = engine.number("SELECT CASE WHEN (SELECT sum(vendor_rows) FROM groups)"
                        + " IS DISTINCT FROM (SELECT sum(vendor_rows) FROM daily) THEN 1 ELSE 0 END")
                > 0;
        if (lost) {
            throw new SQLException("rows have no billing period");
        }
        engine.run("DROP TABLE numbers");
        engine.run("DROP TABLE focus");
        Grouping.forget(engine);
    }

    DimensionFiles dimensions() throws SQLException {
        Map<Dimension, Path> files = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            Path file = work.resolve("dimension-" + dimension.name().toLowerCase(Locale.ROOT) + ".csv");
            engine.run("COPY (SELECT * EXCLUDE (n) FROM " + DailySql.table(dimension) + " ORDER BY n) TO "
                    + Engine.literal(file.toString()) + " (FORMAT csv, HEADER false, FORCE_QUOTE *)");
            files.put(dimension, file);
        }
        return new DimensionFiles(files, counts);
    }

    List<RawSlice> slices() throws SQLException {
        List<RawSlice> slices = new ArrayList<>();
        engine.query(
                "SELECT provider, billing_account_id, billing_account_name, period_start, period_end FROM d_slice ORDER BY n",
                row -> slices.add(new RawSlice(
                        slices.size(),
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
        for (DailyColumn column : DailyColumn.values()) {
            selected.add(value(column));
        }
        engine.run("COPY (SELECT " + String.join(", ", selected) + "\nFROM (SELECT *, " + text(COST)
                + " AS cost_text, " + text(QUANTITY) + " AS quantity_text\nFROM (SELECT * FROM daily WHERE slice = "
                + slice.number() + "\nORDER BY " + String.join(", ", order) + "))) TO "
                + Engine.literal(slice.rows().toString())
                + " (FORMAT csv, HEADER false, DELIMITER '\\t', QUOTE '', ESCAPE '', NULLSTR '\\N')");
    }

    /**
     * A plain value. Decimals in 64 bits where all of them fit, because those are several times faster to write. The
     * others are mostly equal to the billed cost or the pricing quantity, whose texts are made once for each row.
     */
    private String value(DailyColumn column) throws SQLException {
        String name = DailySql.column(column);
        if (column.ordinal() < DailyColumn.BILLED_COST.ordinal()
                || column.ordinal() >= DailyColumn.VENDOR_ROWS.ordinal()) {
            return name;
        }
        if (!narrow.containsKey(column)) {
            narrow.put(column, narrowType(name));
        }
        if (!narrow.get(column).isEmpty()) {
            return "CAST(" + name + " AS " + narrow.get(column) + ")";
        }
        boolean isCost = column.ordinal() < DailyColumn.PRICING_QUANTITY.ordinal();
        String alike = isCost ? COST : QUANTITY;
        String text = isCost ? "cost_text" : "quantity_text";
        return alike.equals(name)
                ? text
                : "CASE WHEN " + name + " = " + alike + " THEN " + text + " ELSE " + text(name) + " END";
    }

    private static String text(String decimal) {
        return "rtrim(rtrim(CAST(" + decimal + " AS VARCHAR), '0'), '.')";
    }

    private String narrowType(String column) throws SQLException {
        String[] type = {""};
        engine.texts(
                "SELECT column_type FROM (DESCRIBE daily) WHERE column_name = " + Engine.literal(column),
                text -> type[0] = text);
        int scale = Integer.parseInt(type[0].substring(type[0].indexOf(',') + 1, type[0].length() - 1));
        boolean fits = scale < NARROW
                && engine.number("SELECT count(*) FROM daily WHERE abs(" + column + ") >= CAST('1e" + (NARROW - scale)
                                + "' AS DECIMAL(38," + scale + "))")
                        == 0;
        return fits ? "DECIMAL(" + NARROW + "," + scale + ")" : "";
    }
}

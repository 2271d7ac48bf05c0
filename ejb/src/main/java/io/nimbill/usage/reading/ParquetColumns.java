package io.nimbill.usage.reading;

import io.nimbill.usage.VendorFormat;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The source columns of some Parquet files under their short names. Numbers arrive as decimals, times as timestamps
 * where the files have them as such: a type that proves the bounds of its values needs no look at their texts. All else
 * keeps the files' type when they agree on one, and is text when they do not.
 */
final class ParquetColumns {
    /** Ordinal of the row within all the files, from 1. */
    static final String ROW = "nimbill_row";

    private static final Set<String> WHOLE_NUMBERS = Set.of(
            "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT");
    private static final Set<String> TIMES =
            Set.of("DATE", "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP WITH TIME ZONE");

    private final Plan plan;
    private final Engine engine;
    private final List<Source> sources = new ArrayList<>();

    ParquetColumns(Plan plan, Engine engine) {
        this.plan = plan;
        this.engine = engine;
    }

    /** One file: its columns' types by name, and how many rows stand before it. */
    private record Source(Path file, Header header, Map<String, String> types, long rowsBefore) {
        String name(SourceColumn column) {
            int position = header.position(column.headers());
            return position < 0 ? "" : header.names().get(position);
        }

        String type(SourceColumn column) {
            return types.getOrDefault(name(column), "");
        }
    }

    /** Adds a file behind the others. */
    void add(Path file, Header header, long rowsBefore) throws SQLException {
        Map<String, String> types = new HashMap<>();
        engine.query(
                "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM " + scan(file) + ")",
                row -> types.put(row.getString(1), row.getString(2)));
        sources.add(new Source(file, header, types, rowsBefore));
    }

    /** The rows of all files, with further columns as they are; only columns that are used are read. */
    String rows(String... further) {
        String kept = Arrays.stream(further).map(name -> name + ", ").collect(Collectors.joining());
        return sources.stream()
                .map(source -> "SELECT " + kept + "file_row_number + " + (source.rowsBefore() + 1) + " AS " + ROW + ", "
                        + columns(source) + "\nFROM " + scan(source.file()))
                .collect(Collectors.joining("\nUNION ALL\n"));
    }

    /** Some rows only; the engine skips what lies between them. */
    String rows(List<Long> ordinals) {
        return sources.stream()
                .map(source -> "SELECT " + columns(source) + "\nFROM " + scan(source.file())
                        + "\nWHERE file_row_number IN ("
                        + ordinals.stream()
                                .map(ordinal -> Long.toString(ordinal - source.rowsBefore() - 1))
                                .collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining("\nUNION ALL\n"));
    }

    private String columns(Source source) {
        return plan.columns().values().stream()
                .map(column -> value(source, column) + " AS " + column.name())
                .collect(Collectors.joining(", "));
    }

    private static String scan(Path file) {
        return "read_parquet(" + Engine.literal(file.toString()) + ", file_row_number = true)";
    }

    private String value(Source source, SourceColumn column) {
        String type = source.type(column);
        String name = Engine.name(source.name(column));
        boolean isNumber = column.form() == ValueForm.COST || column.form() == ValueForm.QUANTITY;
        if (isNumber) {
            return type.isEmpty() ? "CAST(NULL AS " + decimal(column) + ")" : number(column, type, name);
        }
        String common = type(column);
        if (type.isEmpty()) {
            return "CAST(NULL AS " + common + ")";
        }
        if (common.equals("TIMESTAMP")) {
            return type.equals("TIMESTAMP WITH TIME ZONE")
                    ? name + " AT TIME ZONE 'UTC'"
                    : "CAST(" + name + " AS TIMESTAMP)";
        }
        return type.equals(common) ? name : text(type, name);
    }

    private static String decimal(SourceColumn column) {
        return "DECIMAL(38," + column.form().decimals() + ")";
    }

    /** Exact or an error: a decimal of no greater scale is never rounded by a cast, and refused when it is too large. */
    private String number(SourceColumn column, String type, String name) {
        ValueForm form = column.form();
        if (WHOLE_NUMBERS.contains(type)) {
            return "CAST(" + name + " AS " + decimal(column) + ")";
        }
        if (type.startsWith("DECIMAL") && scale(type) <= form.decimals()) {
            return width(type) - scale(type) <= form.wholeDigits()
                    ? name
                    : "CAST(" + name + " AS " + decimal(column) + ")";
        }
        return (form == ValueForm.COST ? "vcost(" : "vquantity(") + filled(text(type, name)) + ")";
    }

    private static int width(String decimal) {
        return Integer.parseInt(decimal.substring(decimal.indexOf('(') + 1, decimal.indexOf(',')));
    }

    private static int scale(String decimal) {
        return Integer.parseInt(decimal.substring(decimal.indexOf(',') + 1, decimal.indexOf(')')));
    }

    /** The type a column that is no number has in {@link #rows()}. */
    String type(SourceColumn column) {
        Set<String> types = new HashSet<>();
        sources.stream()
                .map(source -> source.type(column))
                .filter(type -> !type.isEmpty())
                .forEach(types::add);
        boolean isTime = column.form() == ValueForm.TIME || column.form() == ValueForm.MICROSOFT_TIME;
        if (isTime && !types.isEmpty() && TIMES.containsAll(types)) {
            return "TIMESTAMP";
        }
        return types.size() == 1 ? types.iterator().next() : "VARCHAR";
    }

    boolean isTime(SourceColumn column) {
        return type(column).equals("TIMESTAMP");
    }

    static boolean isNested(String type) {
        return type.startsWith("MAP") || type.startsWith("STRUCT") || type.endsWith("]");
    }

    /**
     * A value as text; maps and structures as JSON. A decimal loses the zeros that only fill its type's scale: with
     * them every value would be as long as the type allows and need the slow check.
     */
    static String text(String type, String value) {
        if (type.equals("VARCHAR")) {
            return value;
        }
        String text = "CAST(" + (isNested(type) ? "to_json(" + value + ")" : value) + " AS VARCHAR)";
        boolean hasZeros = type.startsWith("DECIMAL") && scale(type) > 0;
        return hasZeros ? "rtrim(rtrim(" + text + ", '0'), '.')" : text;
    }

    /** Whether a text says anything; not true for null. */
    String isFilled(String text) {
        return hasNullWords() ? text + " NOT IN ('', 'NULL', 'null')" : text + " <> ''";
    }

    /** A text, null where it is empty or a word for null. */
    String filled(String text) {
        String plain = "nullif(" + text + ", '')";
        return hasNullWords() ? "nullif(nullif(" + plain + ", 'NULL'), 'null')" : plain;
    }

    private boolean hasNullWords() {
        return plan.mapping().format() == VendorFormat.FOCUS;
    }
}

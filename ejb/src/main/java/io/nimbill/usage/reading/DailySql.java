package io.nimbill.usage.reading;

import io.nimbill.usage.DailyColumn;
import io.nimbill.usage.Dimension;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the statements that turn groups into daily rows. */
final class DailySql {
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
            Map.entry(DailyColumn.VENDOR_ROWS, FocusField.VENDOR_ROWS),
            Map.entry(DailyColumn.FIRST_ORDINAL, FocusField.FIRST_ORDINAL)));

    private final Plan plan;

    DailySql(Plan plan) {
        this.plan = plan;
    }

    /** Table {@code focus}: the FOCUS fields of each series, and once more as tax where a group of it has a tax cell. */
    String focus() {
        Map<FocusField, String> tax = plan.mapping().taxRow();
        String rows = series(Map.of(), "FALSE", "");
        return "CREATE TABLE focus AS "
                + (tax.isEmpty() ? rows : rows + "\nUNION ALL\n" + series(tax, "TRUE", " WHERE " + SeriesSql.TAXED));
    }

    private String series(Map<FocusField, String> overrides, String isTax, String where) {
        List<String> selected = new ArrayList<>(List.of(SeriesSql.MEMBERS, isTax + " AS is_tax"));
        for (FocusField field : SeriesSql.fields()) {
            selected.add(computed(field, overrides));
        }
        return "SELECT " + String.join(",\n  ", selected) + "\nFROM " + withInvoiceMonth("series") + where;
    }

    private String computed(FocusField field, Map<FocusField, String> overrides) {
        String sql = overrides.containsKey(field) ? overrides.get(field) : plan.focus(field);
        return "(" + sql + ") AS " + field.column();
    }

    /** Table {@code d_slice}: numbers the billing periods of billing accounts. */
    static String sliceTable() {
        return """
                CREATE TABLE d_slice AS
                SELECT CAST(row_number() OVER (ORDER BY provider, billing_account_id, period_start) - 1 AS INTEGER) AS n, *
                FROM (SELECT provider, billing_account_id, period_start, max(billing_account_name) AS billing_account_name,
                    max(period_end) AS period_end FROM focus GROUP BY provider, billing_account_id, period_start)""";
    }

    /** Table of a dimension: numbers its values in their order. */
    static String dimensionTable(Dimension dimension) {
        String keys = String.join(", ", dimension.keyFields());
        String names = dimension.nameFields().stream()
                .map(name -> ", max(" + name + ") AS " + name)
                .collect(Collectors.joining());
        return "CREATE TABLE " + table(dimension) + " AS SELECT CAST(row_number() OVER (ORDER BY " + keys
                + ") - 1 AS INTEGER) AS n, * FROM (SELECT " + keys + names + " FROM focus GROUP BY " + keys + ")";
    }

    static String table(Dimension dimension) {
        return "d_" + column(dimension);
    }

    private static String column(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    static String column(DailyColumn column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Table {@code numbers}: for each series its slice and the numbers of its texts, which are faster to compare and to
     * sort.
     *
     * @param counts values of each dimension; one with a single value need not be looked up
     * @param slices how many slices there are
     */
    String numbers(Map<Dimension, Integer> counts, int slices) {
        List<String> selected = new ArrayList<>(List.of(SeriesSql.MEMBERS, "is_tax AS n_tax"));
        StringBuilder joins = new StringBuilder();
        if (slices > 1) {
            selected.add("d_slice.n AS n_slice");
            join(joins, "d_slice", List.of("provider", "billing_account_id", "period_start"));
        }
        for (Dimension dimension : Dimension.values()) {
            if (counts.get(dimension) > 1) {
                selected.add(table(dimension) + ".n AS n_" + column(dimension));
                join(joins, table(dimension), dimension.keyFields());
            }
        }
        return "CREATE TABLE numbers AS SELECT " + String.join(", ", selected) + "\nFROM focus" + joins;
    }

    /** How many series have the numbers of another one. */
    static String repeatedNumbers() {
        return "SELECT count(*) - (SELECT count(*) FROM (SELECT DISTINCT * EXCLUDE (" + SeriesSql.MEMBERS
                + ") FROM numbers)) FROM numbers";
    }

    /** Whether what tells the groups of a series apart are key columns of the daily rows as it is. */
    boolean keepsGroupsApart(List<RowField> keysBesideSeries) {
        Set<String> copied = VALUES.values().stream()
                .filter(field -> field.role() == FocusField.Role.KEY)
                .map(plan::focus)
                .collect(Collectors.toSet());
        return plan.mapping().taxRow().isEmpty()
                && keysBesideSeries.stream().map(RowField::name).allMatch(copied::contains);
    }

    /**
     * Table {@code daily}: the columns of the daily rows, added up where their keys agree.
     *
     * @param isAddedUp whether keys may agree at all
     */
    String daily(Map<Dimension, Integer> counts, int slices, boolean isAddedUp) {
        List<String> selected = new ArrayList<>(List.of(slices > 1 ? "n_slice AS slice" : "0 AS slice"));
        List<String> keys = new ArrayList<>(slices > 1 ? List.of("n_slice") : List.of());
        for (DailyColumn column : DailyColumn.values()) {
            Dimension dimension = column.dimension();
            if (dimension == null) {
                FocusField field = VALUES.get(column);
                selected.add((isAddedUp ? addedUp(field) : value(field)) + " AS " + column(column));
                if (field.role() == FocusField.Role.KEY && !isConstant(field)) {
                    keys.add("f." + field.column());
                }
            } else if (counts.get(dimension) > 1) {
                selected.add("n_" + column(dimension) + " AS " + column(column));
                keys.add("n_" + column(dimension));
            } else {
                selected.add("0 AS " + column(column));
            }
        }
        return "CREATE TABLE daily AS SELECT " + String.join(", ", selected) + "\nFROM (" + groups() + ") f"
                + (isAddedUp ? "\nGROUP BY " + String.join(", ", keys) : "");
    }

    /** What is computed for each group, beside its numbers. */
    private String groups() {
        Map<FocusField, String> tax = plan.mapping().taxRow();
        String rows = groups(Map.of(), "NOT n_tax", "");
        return tax.isEmpty()
                ? rows
                : rows + "\nUNION ALL\n"
                        + groups(tax, "n_tax", " WHERE coalesce(" + tax.get(FocusField.BILLED) + ", 0) <> 0");
    }

    private String groups(Map<FocusField, String> overrides, String which, String where) {
        List<String> selected = new ArrayList<>(List.of("n.* EXCLUDE (n_ordinal, n_tax)"));
        for (FocusField field : VALUES.values()) {
            selected.add(computed(field, overrides));
        }
        return "SELECT " + String.join(",\n  ", selected)
                + "\nFROM groups JOIN (SELECT unnest(" + SeriesSql.MEMBERS + ") AS n_ordinal, * EXCLUDE ("
                + SeriesSql.MEMBERS + ") FROM numbers WHERE " + which + ") n ON n_ordinal = first_ordinal" + where;
    }

    /** What the daily rows of a slice are sorted by: their key columns, less those that have one value only. */
    List<String> order(Map<Dimension, Integer> counts) {
        List<String> order = new ArrayList<>(List.of("account NULLS FIRST"));
        for (DailyColumn column : DailyColumn.values()) {
            boolean isKey = column.dimension() == null
                    ? VALUES.get(column).role() == FocusField.Role.KEY && !isConstant(VALUES.get(column))
                    : counts.get(column.dimension()) > 1;
            if (isKey && column != DailyColumn.ACCOUNT) {
                order.add(column(column) + " NULLS FIRST");
            }
        }
        return order;
    }

    private String value(FocusField field) {
        return switch (field.role()) {
            case KEY -> isConstant(field) ? plan.focus(field) : "f." + field.column();
            case NAME -> throw new IllegalStateException(field + " is no value of a daily row");
            case MEASURE, FIRST ->
                field == FocusField.VENDOR_ROWS ? "CAST(f.vendor_rows AS BIGINT)" : "f." + field.column();
        };
    }

    private String addedUp(FocusField field) {
        return switch (field.role()) {
            case KEY, NAME -> value(field);
            case MEASURE ->
                field == FocusField.VENDOR_ROWS ? "CAST(sum(f.vendor_rows) AS BIGINT)" : "sum(" + value(field) + ")";
            case FIRST -> "min(" + value(field) + ")";
        };
    }

    private boolean isConstant(FocusField field) {
        return plan.focus(field).startsWith("NULL::");
    }

    private static void join(StringBuilder joins, String table, List<String> keys) {
        joins.append("\nJOIN ")
                .append(table)
                .append(" ON ")
                .append(keys.stream()
                        .map(key -> table + "." + key + " = focus." + key)
                        .collect(Collectors.joining(" AND ")));
    }

    /**
     * The FOCUS fields of each row of a source that has the row fields, and a second row for a tax cell.
     *
     * @param source table or subquery
     * @param further columns of the source to keep
     */
    String rows(String source, List<String> further) {
        String rows = focusRow(source, further, Map.of(), "");
        Map<FocusField, String> tax = plan.mapping().taxRow();
        return tax.isEmpty()
                ? rows
                : rows + "\nUNION ALL\n"
                        + focusRow(source, further, tax, " WHERE coalesce(" + tax.get(FocusField.BILLED) + ", 0) <> 0");
    }

    private String focusRow(String source, List<String> further, Map<FocusField, String> overrides, String where) {
        List<String> selected = new ArrayList<>(further);
        for (FocusField field : FocusField.values()) {
            selected.add(computed(field, overrides));
        }
        return "SELECT " + String.join(",\n  ", selected) + "\nFROM " + withInvoiceMonth(source) + where;
    }

    private String withInvoiceMonth(String source) {
        return plan.mapping().isPeriodByInvoice()
                ? "(SELECT *, max(charged) OVER (PARTITION BY invoice) AS invoice_charged FROM " + source + ")"
                : source;
    }
}

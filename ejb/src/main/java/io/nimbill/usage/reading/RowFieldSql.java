package io.nimbill.usage.reading;

import io.nimbill.usage.reading.RowField.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Row fields as SQL over the columns of Parquet files, in two steps: what has to be computed for each vendor row, as
 * little as possible, and what can wait until the rows are grouped.
 */
final class RowFieldSql {
    private static final String NESTED_TEXTS = "MAP(VARCHAR, VARCHAR)";

    private final Plan plan;
    private final ParquetColumns columns;

    RowFieldSql(Plan plan, ParquetColumns columns) {
        this.plan = plan;
        this.columns = columns;
    }

    /** The field of one vendor row; a text still in the type of its column. */
    String of(RowField field) {
        List<String> names = field.columns();
        return switch (field.transform()) {
            case TEXT -> names.size() == 1 ? names.get(0) : firstText(names);
            case DAY -> first(names.stream().map(this::day).toList());
            case END_DAY -> "vendday(" + time(names.get(0)) + ", " + time(names.get(1)) + ")";
            case LAST_DAY -> "coalesce(" + first(names.stream().map(this::day).toList()) + " + 1, DATE '1970-01-01')";
            case NEGATIVE -> "CASE WHEN coalesce(" + String.join(", ", names) + ", 0) < 0 THEN 1 ELSE 0 END";
            case JSON_TAG -> tag(names.get(0), field.argument());
            case ANY -> names.get(0);
            case SUM -> first(names);
        };
    }

    /** The field of a group, as the mappings expect it: texts never null, sums at the full scale. */
    String settled(RowField field, String value) {
        return switch (field.transform()) {
            case TEXT, ANY -> {
                List<String> texts = new ArrayList<>(List.of(columns.filled(ParquetColumns.text(type(field), value))));
                String fallback = plan.request().fallbackCurrency();
                if (fallback != null && column(field).form() == ValueForm.CURRENCY) {
                    texts.add(Engine.literal(fallback));
                }
                yield "coalesce(" + String.join(", ", texts) + ", '')";
            }
            case JSON_TAG -> "coalesce(" + value + ", '')";
            case SUM ->
                "CAST(" + value + " AS DECIMAL(38," + column(field).form().decimals() + "))";
            default -> value;
        };
    }

    /** Whether a day or time of the group can be kept; texts were checked, times in files may be beyond the calendar. */
    String isBeyondCalendar(RowField field) {
        boolean isDay = field.transform() != Transform.TEXT && field.isKey() && isTime(column(field));
        if (isDay || field.transform() == Transform.TEXT && columns.isTime(column(field))) {
            return field.name() + " NOT BETWEEN DATE '0001-01-01' AND DATE '9999-12-31'";
        }
        return "";
    }

    private static boolean isTime(SourceColumn column) {
        return column.form() == ValueForm.TIME || column.form() == ValueForm.MICROSOFT_TIME;
    }

    private String type(RowField field) {
        return field.columns().size() == 1 ? columns.type(column(field)) : "VARCHAR";
    }

    private SourceColumn column(RowField field) {
        return plan.column(field.columns().get(0));
    }

    private String firstText(List<String> names) {
        StringBuilder sql = new StringBuilder("CASE");
        for (String name : names) {
            String text = ParquetColumns.text(columns.type(plan.column(name)), name);
            sql.append(" WHEN ").append(columns.isFilled(text)).append(" THEN ").append(text);
        }
        return sql.append(" END").toString();
    }

    private String tag(String name, String key) {
        String type = columns.type(plan.column(name));
        if (type.equals(NESTED_TEXTS)) {
            return name + "[" + Engine.literal(key) + "]";
        }
        String pointer = "/" + key.replace("~", "~0").replace("/", "~1");
        return "TRY(json_extract_string(vjson(" + columns.filled(ParquetColumns.text(type, name)) + "), "
                + Engine.literal(pointer) + "))";
    }

    private static String first(List<String> expressions) {
        return expressions.size() == 1
                ? expressions.get(0)
                : expressions.stream().collect(Collectors.joining(", ", "coalesce(", ")"));
    }

    private String day(String name) {
        return columns.isTime(plan.column(name)) ? "CAST(" + name + " AS DATE)" : macro("day", name);
    }

    private String time(String name) {
        return columns.isTime(plan.column(name)) ? name : macro("time", name);
    }

    private String macro(String what, String name) {
        SourceColumn column = plan.column(name);
        String prefix = column.form() == ValueForm.MICROSOFT_TIME ? "vms" : "v";
        return prefix + what + "(" + columns.filled(ParquetColumns.text(columns.type(column), name)) + ")";
    }
}

package io.nimbill.usage.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Row fields as SQL over the source columns, which are texts named by their short names. */
final class RowFieldSql {
    private final Plan plan;

    RowFieldSql(Plan plan) {
        this.plan = plan;
    }

    /** The field of one vendor row; names and numbers as they stand in the row. */
    String of(RowField field) {
        List<String> columns = field.columns();
        return switch (field.transform()) {
            case TEXT -> "coalesce(" + String.join(", ", texts(columns)) + ", '')";
            case DAY -> call("day", columns.get(0)) + "(" + firstOf(columns) + ")";
            case END_DAY -> "vendday(" + time(columns.get(0)) + ", " + time(columns.get(1)) + ")";
            case LAST_DAY ->
                "coalesce(" + call("day", columns.get(0)) + "(" + firstOf(columns) + ") + 1, DATE '1970-01-01')";
            case NEGATIVE -> "CASE WHEN coalesce(" + numbers(columns) + ", 0) < 0 THEN 1 ELSE 0 END";
            case JSON_TAG ->
                "coalesce(TRY(json_extract_string(vjson(" + columns.get(0) + "), "
                        + Engine.literal(
                                "/" + field.argument().replace("~", "~0").replace("/", "~1")) + ")), '')";
            case ANY -> "coalesce(" + columns.get(0) + ", '')";
            case SUM -> columns.size() == 1 ? numbers(columns) : "coalesce(" + numbers(columns) + ")";
        };
    }

    private static String firstOf(List<String> columns) {
        return columns.size() == 1 ? columns.get(0) : "coalesce(" + String.join(", ", columns) + ")";
    }

    private List<String> texts(List<String> columns) {
        List<String> texts = new ArrayList<>(columns);
        String fallback = plan.request().fallbackCurrency();
        if (fallback != null && plan.column(columns.get(0)).form() == ValueForm.CURRENCY) {
            texts.add(Engine.literal(fallback));
        }
        return texts;
    }

    private String numbers(List<String> columns) {
        return columns.stream().map(this::number).collect(Collectors.joining(", "));
    }

    private String number(String column) {
        return switch (plan.column(column).form()) {
            case COST -> "vcost(" + column + ")";
            case QUANTITY -> "vquantity(" + column + ")";
            case RATE -> "vrate(" + column + ")";
            default -> throw new IllegalStateException(column + " is no number");
        };
    }

    private String time(String column) {
        return call("time", column) + "(" + column + ")";
    }

    private String call(String what, String column) {
        return (plan.column(column).form() == ValueForm.MICROSOFT_TIME ? "vms" : "v") + what;
    }
}

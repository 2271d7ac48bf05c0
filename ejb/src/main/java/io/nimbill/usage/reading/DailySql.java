package io.nimbill.usage.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the statement that turns groups into daily rows. */
final class DailySql {
    private final Plan plan;

    DailySql(Plan plan) {
        this.plan = plan;
    }

    /** Table {@code daily}: FOCUS fields of the groups, added up where they agree. */
    String daily() {
        List<String> outer = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (FocusField field : FocusField.values()) {
            switch (field.role()) {
                case KEY -> {
                    outer.add(field.column());
                    keys.add(field.column());
                }
                case NAME -> outer.add("max(" + field.column() + ") AS " + field.column());
                case MEASURE -> outer.add("sum(" + field.column() + ") AS " + field.column());
            }
        }
        return "CREATE TABLE daily AS SELECT " + String.join(", ", outer) + "\nFROM (\n" + rows("groups", List.of())
                + ")\nGROUP BY " + String.join(", ", keys);
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
            String sql = overrides.containsKey(field) ? overrides.get(field) : plan.focus(field);
            selected.add("(" + sql + ") AS " + field.column());
        }
        return "SELECT " + String.join(",\n  ", selected) + "\nFROM " + withInvoiceMonth(source) + where;
    }

    private String withInvoiceMonth(String source) {
        return plan.mapping().isPeriodByInvoice()
                ? "(SELECT *, max(charged) OVER (PARTITION BY invoice) AS invoice_charged FROM " + source + ")"
                : source;
    }
}

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
    String rows = focusRow(Map.of(), "");
    if (!plan.mapping().taxRow().isEmpty()) {
      Map<FocusField, String> tax = plan.mapping().taxRow();
      rows += "\nUNION ALL\n" + focusRow(tax, " WHERE coalesce(" + tax.get(FocusField.BILLED) + ", 0) <> 0");
    }
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
    return "CREATE TABLE daily AS SELECT " + String.join(", ", outer) + "\nFROM (\n" + rows + ")\nGROUP BY "
        + String.join(", ", keys);
  }

  private String focusRow(Map<FocusField, String> overrides, String where) {
    List<String> selected = new ArrayList<>();
    for (FocusField field : FocusField.values()) {
      String sql = overrides.containsKey(field) ? overrides.get(field) : plan.focus(field);
      selected.add("(" + sql + ") AS " + field.column());
    }
    return "SELECT " + String.join(",\n  ", selected) + "\nFROM " + groups() + where;
  }

  private String groups() {
    return plan.mapping().isPeriodByInvoice()
        ? "(SELECT *, max(charged) OVER (PARTITION BY invoice) AS invoice_charged FROM groups)"
        : "groups";
  }
}

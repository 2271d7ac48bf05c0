package io.nimbill.usage.reading;

import io.nimbill.usage.VendorFormat;
import io.nimbill.usage.reading.RowField.Transform;
import io.nimbill.usage.reading.SourceColumn.Need;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the statements of a read: source rows, groups, daily rows. */
final class AggregateSql {
  private final Plan plan;

  AggregateSql(Plan plan) {
    this.plan = plan;
  }

  /** Table {@code groups}: one pass over the parts. */
  String groups(List<Part> parts) {
    List<RowField> fields = plan.rowFields();
    String selected = fields.stream()
        .map(field -> rowField(field) + " AS " + field.name())
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
    return "CREATE TABLE groups AS SELECT\n  " + selected + filled + ",\n  count(*) AS vendor_rows\nFROM (\n"
        + source(parts) + ")\nGROUP BY " + String.join(", ", keys);
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
    return "SELECT count(*) FROM groups WHERE " + String.join(" OR ", conditions);
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

  private List<SourceColumn> filledNumbers() {
    return plan.columns().values().stream()
        .filter(column -> column.need() == Need.FILLED)
        .filter(column -> column.form() == ValueForm.COST || column.form() == ValueForm.QUANTITY)
        .toList();
  }

  private String rowField(RowField field) {
    List<String> columns = field.columns();
    return switch (field.transform()) {
      case TEXT -> "coalesce(" + String.join(", ", texts(columns)) + ", '')";
      case DAY -> call("day", columns.get(0)) + "(" + firstOf(columns) + ")";
      case END_DAY -> "vendday(" + time(columns.get(0)) + ", " + time(columns.get(1)) + ")";
      case LAST_DAY -> "coalesce(" + call("day", columns.get(0)) + "(" + firstOf(columns) + ") + 1, DATE '1970-01-01')";
      case NEGATIVE -> "CASE WHEN coalesce(" + numbers(columns) + ", 0) < 0 THEN 1 ELSE 0 END";
      case JSON_TAG -> "coalesce(TRY(json_extract_string(vjson(" + columns.get(0) + "), "
          + Engine.literal("/" + field.argument().replace("~", "~0").replace("/", "~1")) + ")), '')";
      case ANY -> "coalesce(any_value(" + columns.get(0) + "), '')";
      case SUM -> "sum(" + (columns.size() == 1 ? numbers(columns) : "coalesce(" + numbers(columns) + ")") + ")";
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

  private String source(List<Part> parts) {
    Map<List<String>, List<Part>> sameHeader = new LinkedHashMap<>();
    for (Part part : parts) {
      List<String> kind = new ArrayList<>(part.header().names());
      kind.add(part.dataContainer().name());
      sameHeader.computeIfAbsent(kind, key -> new ArrayList<>()).add(part);
    }
    return sameHeader.values().stream().map(this::select).collect(Collectors.joining("\nUNION ALL\n"));
  }

  private String select(List<Part> parts) {
    Header header = parts.get(0).header();
    boolean parquet = parts.get(0).isParquet();
    List<String> selected = new ArrayList<>();
    for (SourceColumn column : plan.columns().values()) {
      int position = header.position(column.headers());
      selected.add((position < 0 ? "CAST(NULL AS VARCHAR)" : input(header, position, parquet)) + " AS "
          + column.name());
    }
    return "SELECT " + String.join(", ", selected) + "\nFROM " + (parquet ? parquet(parts) : csv(parts));
  }

  private static String input(Header header, int position, boolean parquet) {
    return parquet ? "CAST(" + Engine.name(header.names().get(position)) + " AS VARCHAR)" : "c" + position;
  }

  private static String parquet(List<Part> parts) {
    return "read_parquet(" + files(parts) + ", union_by_name = true)";
  }

  private String csv(List<Part> parts) {
    int count = parts.get(0).header().names().size();
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < count; i++) {
      columns.append(i == 0 ? "" : ", ").append("'c").append(i).append("': 'VARCHAR'");
    }
    String nulls = plan.mapping().format() == VendorFormat.FOCUS ? "['', 'NULL', 'null']" : "['']";
    return "read_csv(" + files(parts) + ", auto_detect = false, header = true, delim = ',', quote = '\"',"
        + " escape = '\"', strict_mode = true, max_line_size = 16777216, nullstr = " + nulls + ", compression = "
        + Engine.literal(parts.get(0).dataContainer().isGzip() ? "gzip" : "none") + ", columns = {" + columns + "})";
  }

  private static String files(List<Part> parts) {
    return Engine.list(parts.stream().map(part -> part.data().toString()).toList());
  }
}

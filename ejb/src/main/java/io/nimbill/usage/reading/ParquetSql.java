package io.nimbill.usage.reading;

import io.nimbill.usage.reading.RowField.Transform;
import io.nimbill.usage.reading.SourceColumn.Need;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the statement that groups Parquet parts: the engine's own strength, so nothing is read in Java. */
final class ParquetSql {
  private static final String TABLE = "parquet_groups";

  private final Plan plan;
  private final Engine engine;

  ParquetSql(Plan plan, Engine engine) {
    this.plan = plan;
    this.engine = engine;
  }

  /** Makes the table of groups: one pass over the parts. */
  String groups(List<Part> parts) throws SQLException {
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
    return "CREATE TABLE " + TABLE + " AS SELECT\n  " + selected + filled + ",\n  count(*) AS vendor_rows\nFROM (\n"
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
    return "SELECT count(*) FROM " + TABLE + " WHERE " + String.join(" OR ", conditions);
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

  /** The groups without the columns that only serve checks. */
  String load() {
    String checks = filledNumbers().stream()
        .map(column -> "filled_" + column.name())
        .collect(Collectors.joining(", "));
    return "SELECT * EXCLUDE (" + checks + ") FROM " + TABLE;
  }

  /** Whether a group belongs to another billing period than the stated ones. */
  boolean hasForeignPeriod() throws SQLException {
    String column = plan.mapping().periodColumn();
    boolean[] foreign = {false};
    if (!column.isEmpty()) {
      engine.texts("SELECT DISTINCT " + column + " FROM " + TABLE + " WHERE " + column + " <> ''",
          text -> foreign[0] |= !ValueCheck.microsoftDay(text).filter(plan.request().statedPeriods()::contains)
              .isPresent());
    }
    return foreign[0];
  }

  private String source(List<Part> parts) throws SQLException {
    List<String> selects = new ArrayList<>();
    for (Part part : parts) {
      selects.add(select(part));
    }
    return String.join("\nUNION ALL\n", selects);
  }

  private String select(Part part) throws SQLException {
    Map<String, String> types = new HashMap<>();
    String file = "read_parquet(" + Engine.literal(part.data().toString()) + ")";
    engine.query("SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM " + file + ")",
        row -> types.put(row.getString(1), row.getString(2)));
    List<String> selected = new ArrayList<>();
    for (SourceColumn column : plan.columns().values()) {
      int position = part.header().position(column.headers());
      String name = position < 0 ? "" : part.header().names().get(position);
      selected.add((position < 0 ? "CAST(NULL AS VARCHAR)" : text(name, types.get(name))) + " AS " + column.name());
    }
    return "SELECT " + String.join(", ", selected) + "\nFROM " + file;
  }

  /** A column as text; maps and structures as JSON. */
  private static String text(String name, String type) {
    boolean nested = type.startsWith("MAP") || type.startsWith("STRUCT") || type.endsWith("]");
    String column = Engine.name(name);
    return "nullif(CAST(" + (nested ? "to_json(" + column + ")" : column) + " AS VARCHAR), '')";
  }
}

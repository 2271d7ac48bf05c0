package io.nimbill.usage.reading;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The source columns of a Parquet file as texts under their short names; empty texts are null. */
final class SourceSql {
    private SourceSql() {}

    static String parquet(Plan plan, Engine engine, Header header, Path file, String... further) throws SQLException {
        Map<String, String> types = new HashMap<>();
        String source = "read_parquet(" + Engine.literal(file.toString()) + ")";
        engine.query(
                "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM " + source + ")",
                row -> types.put(row.getString(1), row.getString(2)));
        List<String> selected = new ArrayList<>(List.of(further));
        for (SourceColumn column : plan.columns().values()) {
            int position = header.position(column.headers());
            String name = position < 0 ? "" : header.names().get(position);
            selected.add((position < 0 ? "CAST(NULL AS VARCHAR)" : text(plan, name, types.get(name))) + " AS "
                    + column.name());
        }
        return "SELECT " + String.join(", ", selected) + "\nFROM " + source;
    }

    /**
     * A column as text; maps and structures as JSON. A decimal loses the zeros that only fill its type's scale: with
     * them every value would be as long as the type allows and need the slow check.
     */
    private static String text(Plan plan, String name, String type) {
        boolean nested = type.startsWith("MAP") || type.startsWith("STRUCT") || type.endsWith("]");
        String column = Engine.name(name);
        String text = "nullif(CAST(" + (nested ? "to_json(" + column + ")" : column) + " AS VARCHAR), '')";
        if (type.startsWith("DECIMAL") && !type.endsWith(",0)")) {
            return "rtrim(rtrim(" + text + ", '0'), '.')";
        }
        boolean words = type.equals("VARCHAR") && plan.mapping().format() == io.nimbill.usage.VendorFormat.FOCUS;
        return words ? "nullif(nullif(" + text + ", 'NULL'), 'null')" : text;
    }
}

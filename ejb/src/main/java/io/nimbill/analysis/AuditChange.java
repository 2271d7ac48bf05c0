package io.nimbill.analysis;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A field with its value before and after, as the trail kept them; null where there was none. */
public record AuditChange(String field, String before, String after) implements Serializable {

    /** Paths are made of database ids, which do not leave. */
    private static final Set<String> INSIDE = Set.of("path");

    /** Reads what a row of the trail says of its change; null is no change. */
    static List<AuditChange> read(String text) {
        List<AuditChange> changes = new ArrayList<>();
        if (text == null) {
            return changes;
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            reader.readObject().forEach((field, value) -> {
                if (!INSIDE.contains(field)) {
                    changes.add(of(field, value));
                }
            });
        }
        return changes;
    }

    private static AuditChange of(String field, JsonValue value) {
        return value instanceof JsonObject pair
                ? new AuditChange(field, text(pair.get("before")), text(pair.get("after")))
                : new AuditChange(field, null, text(value));
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : null;
    }
}

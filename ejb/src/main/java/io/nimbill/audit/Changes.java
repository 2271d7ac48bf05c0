package io.nimbill.audit;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Fields with their value before and after. A field whose value did not change is left out. Immutable.
 *
 * <p>Values are written with {@code toString}; secrets and personal values must not be put in: name the field with
 * {@link #hidden} instead.
 */
public final class Changes {

    private static final Changes NONE = new Changes(Map.of());

    private final Map<String, Object[]> fields;

    private Changes(Map<String, Object[]> fields) {
        this.fields = fields;
    }

    public static Changes none() {
        return NONE;
    }

    /** A value that was not there before. */
    public Changes to(String field, Object after) {
        return from(field, null, after);
    }

    /** A value that was another before; equal values add nothing. */
    public Changes from(String field, Object before, Object after) {
        return Objects.equals(before, after) ? this : with(field, before, after);
    }

    /** A field that changed, of which neither value may be kept. */
    public Changes hidden(String field) {
        return with(field, "(hidden)", "(hidden)");
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    private Changes with(String field, Object before, Object after) {
        Map<String, Object[]> more = new LinkedHashMap<>(fields);
        more.put(field, new Object[] {before, after});
        return new Changes(more);
    }

    /** A JSON object: field → {@code {"before": …, "after": …}}. */
    public String toJson() {
        JsonObjectBuilder all = Json.createObjectBuilder();
        fields.forEach((field, values) -> all.add(
                field, Json.createObjectBuilder().add("before", json(values[0])).add("after", json(values[1]))));
        return all.build().toString();
    }

    private static JsonValue json(Object value) {
        return value == null ? JsonValue.NULL : Json.createValue(value.toString());
    }
}

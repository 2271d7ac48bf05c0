package io.nimbill.audit;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Fields with their value before and after. A field whose value did not change is left out. Immutable.
 *
 * <p>Values are written with {@code toString}; secrets and personal values must not be put in: name the field with
 * {@link #hidden} instead. A field whose name speaks of a secret is refused, and a value that looks like one of ours is
 * never written.
 */
public final class Changes {

    private static final Changes NONE = new Changes(Map.of());
    private static final String HIDDEN = "(hidden)";
    private static final Pattern SECRET_FIELD =
            Pattern.compile("(?i).*(password|passphrase|secret|token|privatekey)|credential");

    /** How the secrets begin that Nimbill itself makes, and what a header would carry them in. */
    private static final Pattern SECRET_VALUE =
            Pattern.compile("(?i)nb[a-z]_[a-z0-9_-]{20,}|bearer\\s+\\S+|-----BEGIN [A-Z ]*PRIVATE KEY");

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
        if (SECRET_FIELD.matcher(field).matches()) {
            throw new IllegalArgumentException("The trail keeps no secrets: name " + field + " with hidden()");
        }
        return Objects.equals(before, after) ? this : with(field, before, after);
    }

    /** A field that changed, of which neither value may be kept. */
    public Changes hidden(String field) {
        return with(field, HIDDEN, HIDDEN);
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
        return value == null ? JsonValue.NULL : Json.createValue(harmless(value.toString()));
    }

    private static String harmless(String text) {
        return SECRET_VALUE.matcher(text).find() ? HIDDEN : text;
    }
}

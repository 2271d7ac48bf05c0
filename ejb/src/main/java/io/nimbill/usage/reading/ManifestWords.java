package io.nimbill.usage.reading;

import io.nimbill.work.Saying;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Reads the fields of one manifest, and words why it is refused.
 *
 * @param manifest its key, used in messages
 */
record ManifestWords(String manifest) {

    /** The day a text begins with; null of an empty one. */
    LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text.substring(0, Math.min(10, text.length())));
    }

    /** A time with its offset; empty where the field is. */
    Optional<Instant> time(JsonObject json, String field) {
        String text = text(json, field);
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(OffsetDateTime.parse(text).toInstant());
    }

    /** An empty object where the field is missing. */
    JsonObject object(JsonObject json, String field) {
        return json.containsKey(field) && !json.isNull(field) ? json.getJsonObject(field) : JsonValue.EMPTY_JSON_OBJECT;
    }

    /** A text that has to be there. */
    String required(JsonObject json, String field) {
        String text = text(json, field);
        if (text.isEmpty()) {
            throw refused(Saying.of("defect.field-missing", field), Saying.of("remedy.ask-vendor"));
        }
        return text;
    }

    /** An empty text where the field is missing. */
    String text(JsonObject json, String field) {
        JsonValue value = json.get(field);
        if (value == null || value == JsonValue.NULL) {
            return "";
        }
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    /** Null where the field is no number. */
    Long number(JsonObject json, String field) {
        return json.get(field) instanceof JsonNumber number ? Long.valueOf(number.longValueExact()) : null;
    }

    String withoutLeadingSlash(String key) {
        return key.startsWith("/") && !key.startsWith("//") ? key.substring(1) : key;
    }

    ManifestRefused refused(Saying why, Saying remedy) {
        return new ManifestRefused(manifest, why, remedy);
    }
}

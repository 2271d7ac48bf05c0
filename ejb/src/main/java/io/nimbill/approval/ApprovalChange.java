package io.nimbill.approval;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.Serializable;
import java.io.StringReader;
import java.util.List;

/** A field that would change; before or after is null where there is none. */
public record ApprovalChange(String field, String before, String after) implements Serializable {

    static List<ApprovalChange> read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject().entrySet().stream()
                    .map(entry -> of(entry.getKey(), entry.getValue().asJsonObject()))
                    .toList();
        }
    }

    private static ApprovalChange of(String field, JsonObject pair) {
        return new ApprovalChange(field, pair.getString("before", null), pair.getString("after", null));
    }
}

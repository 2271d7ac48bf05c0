package io.nimbill.usage;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;

/** The values of the allocation tags as a daily row keeps them: one text, in the order of the operator's keys. */
public final class TagValues {

    private TagValues() {}

    /**
     * Takes the text apart.
     *
     * @param words a JSON array of texts; empty or null where the row was read without allocation tags
     * @return one value per key known at the time, empty texts where the row has none
     */
    public static List<String> of(String words) {
        if (words == null || words.isEmpty()) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(words))) {
            return reader.readArray().getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
        }
    }
}

package io.nimbill.whole.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds each answer of the API against its description: the status has to be one that the operation names, and a body
 * may have no field of which its schema does not know.
 */
final class ApiContract {

    private static final Map<String, ApiContract> OF_ADDRESSES = new ConcurrentHashMap<>();
    private static final String API = "/api/v1";

    private final JsonObject paths;
    private final JsonObject schemas;

    private ApiContract(JsonObject description) {
        paths = description.getJsonObject("paths");
        schemas = description.getJsonObject("components").getJsonObject("schemas");
    }

    /** The description served beside the API at this base address, read once. */
    static ApiContract at(String base) {
        String address = base.substring(0, base.indexOf(API));
        return OF_ADDRESSES.computeIfAbsent(address, root -> {
            String text = new ApiClient(root, null).get("/openapi?format=JSON").body();
            return new ApiContract(object(text));
        });
    }

    /** {@code path} is below {@code /api/v1}; addresses and methods that are not described have to be refused as such. */
    void requireDescribed(String method, String path, int status, String mediaType, String body) {
        String asked = method + " " + path;
        Optional<JsonObject> item = item(API + path.replaceFirst("[?].*", ""));
        JsonObject operation = item.map(found -> found.getJsonObject(method.toLowerCase(Locale.ROOT)))
                .orElse(null);
        if (operation == null) {
            assertThat(status).as(asked + " is not described").isIn(401, 404, 405, 429);
            return;
        }
        if (status == 405 || status == 406) {
            return;
        }
        JsonObject responses = operation.getJsonObject("responses");
        assertThat(responses.keySet())
                .as(asked + " answered what it does not name")
                .contains(Integer.toString(status));
        JsonObject content = responses.getJsonObject(Integer.toString(status)).getJsonObject("content");
        if (mediaType != null && mediaType.contains("json")) {
            assertThat(content).as(asked + " " + status).isNotNull();
            JsonObject described = content.getJsonObject(mediaType.replaceFirst(";.*", ""));
            assertThat(described).as(asked + " " + status + " " + mediaType).isNotNull();
            requireKnown(object(body), described.getJsonObject("schema"), asked);
        }
    }

    private Optional<JsonObject> item(String path) {
        return paths.entrySet().stream()
                .filter(entry -> path.matches(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Map.Entry.comparingByKey((one, other) -> Long.compare(variables(one), variables(other))))
                .map(entry -> entry.getValue().asJsonObject());
    }

    private static long variables(String template) {
        return template.chars().filter(letter -> letter == '{').count();
    }

    private void requireKnown(JsonValue value, JsonObject given, String where) {
        JsonObject schema = resolved(given);
        if (value instanceof JsonObject object && schema.containsKey("properties")) {
            JsonObject properties = schema.getJsonObject("properties");
            assertThat(properties.keySet()).as(where).containsAll(object.keySet());
            object.forEach((name, each) -> requireKnown(each, properties.getJsonObject(name), where + " " + name));
        } else if (value instanceof JsonArray array) {
            assertThat(schema.containsKey("items")).as(where + " is a list").isTrue();
            array.forEach(each -> requireKnown(each, schema.getJsonObject("items"), where));
        }
    }

    private JsonObject resolved(JsonObject schema) {
        return schema.containsKey("$ref")
                ? schemas.getJsonObject(schema.getString("$ref").replaceFirst(".*/", ""))
                : schema;
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}

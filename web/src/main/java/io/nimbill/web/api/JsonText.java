package io.nimbill.web.api;

import io.nimbill.web.entry.Problem;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Reads the text of a body: one JSON object, not too long, no name twice in one object. */
final class JsonText {

    /** Bodies of JSON are orders and settings, not data: data is uploaded as files. */
    static final int LONGEST_BYTES = 1 << 20;

    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private JsonText() {}

    /** @throws ApiProblem 413 when the stream is longer than {@link #LONGEST_BYTES} */
    static byte[] bytes(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LONGEST_BYTES + 1);
        if (bytes.length > LONGEST_BYTES) {
            throw new ApiProblem(
                    Problem.of(413, "too-large", "A body of JSON has at most " + LONGEST_BYTES + " bytes."));
        }
        return bytes;
    }

    /** @throws ApiProblem 400 when it is not one JSON object */
    static JsonObject object(byte[] text) {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(text))) {
            JsonValue value = reader.readValue();
            if (value instanceof JsonObject object) {
                return object;
            }
        } catch (RuntimeException e) {
            // the parser has a name of its own for each fault, and none for what is nested too deeply
            throw new ApiProblem(Problem.of(
                    400, "malformed-json", "The body is not JSON, names a field twice, or is nested too deeply."));
        }
        throw new ApiProblem(Problem.of(400, "malformed-json", "The body has to be a JSON object."));
    }
}

package io.nimbill.web.entry;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * An error as the API tells it: {@code application/problem+json} of RFC 9457.
 *
 * @param status HTTP status
 * @param code stable word in kebab-case
 * @param detail a sentence for people
 * @param errors the fields at fault; may be empty
 */
public record Problem(int status, String code, String detail, List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad request"),
            Map.entry(401, "Not signed in"),
            Map.entry(403, "Not permitted"),
            Map.entry(404, "Not found"),
            Map.entry(405, "Method not allowed"),
            Map.entry(406, "Not acceptable"),
            Map.entry(409, "Conflict"),
            Map.entry(412, "Changed meanwhile"),
            Map.entry(413, "Too large"),
            Map.entry(415, "Media type not understood"),
            Map.entry(422, "Refused"),
            Map.entry(428, "Condition required"),
            Map.entry(429, "Too many requests"),
            Map.entry(503, "Not available now"));

    /**
     * One field at fault.
     *
     * @param pointer JSON pointer into the body ({@code /validFrom}), or the name of a parameter or header
     */
    public record FieldError(String pointer, String code, String detail) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, List.of());
    }

    /** A problem of one field. */
    public static Problem ofField(int status, String code, String pointer, String detail) {
        return new Problem(status, code, detail, List.of(new FieldError(pointer, code, detail)));
    }

    /** {@code traceId} is the request's id: the same as in the header and in the log. */
    public JsonObject toJson(String traceId) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", TITLES.getOrDefault(status, "Failure"))
                .add("status", status)
                .add("detail", detail)
                .add("code", code);
        if (!errors.isEmpty()) {
            JsonArrayBuilder list = Json.createArrayBuilder();
            errors.forEach(error -> list.add(Json.createObjectBuilder()
                    .add("pointer", error.pointer())
                    .add("code", error.code())
                    .add("detail", error.detail())));
            body.add("errors", list);
        }
        return body.add("traceId", traceId).build();
    }

    /** Answers with this problem outside of JAX-RS. */
    void writeTo(HttpServletResponse response, String traceId) throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.getOutputStream().write(toJson(traceId).toString().getBytes(StandardCharsets.UTF_8));
    }
}

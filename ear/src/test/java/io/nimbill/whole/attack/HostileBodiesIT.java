package io.nimbill.whole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient;
import io.nimbill.whole.api.ApiClient.Answer;
import io.nimbill.whole.attack.TwoBranches.Branch;
import io.nimbill.work.Settings;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each field of each body, and each parameter, with what nobody should send: refused by name, never a fault. */
@InServer
class HostileBodiesIT {

    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("kind", "\"CLIENT\""),
            Map.entry("legalName", "\"Hostile\""),
            Map.entry("country", "\"DE\""),
            Map.entry("currency", "\"EUR\""),
            Map.entry("name", "\"Hostile\""),
            Map.entry("validFrom", "\"2099-01-01\""),
            Map.entry("validTo", "\"2099-02-01\""),
            Map.entry("model", "\"PASS_THROUGH\""),
            Map.entry("externalId", "\"1\""));

    @Inject
    private TwoBranches branches;

    @Inject
    private Settings settings;

    private Branch ours;
    private JsonObject description;

    @AfterEach
    void with_the_usual_limit() {
        System.clearProperty("nimbill.requests.per.minute");
    }

    @BeforeEach
    void plant() {
        System.setProperty("nimbill.requests.per.minute", "0");
        ours = branches.ours();
        description = new ApiClient(settings.baseUrl(), null)
                .get("/openapi?format=JSON")
                .json();
    }

    @Test
    void every_field_of_every_body_refuses_what_it_cannot_hold() {
        ApiClient staff = branches.staff();
        description.getJsonObject("paths").forEach((path, item) -> item.asJsonObject()
                .forEach((method, operation) ->
                        attack(staff, method.toUpperCase(Locale.ROOT), path.substring("/api/v1".length()), operation)));
    }

    private void attack(ApiClient staff, String method, String path, JsonValue operation) {
        JsonObject fields = fields(operation);
        if (fields == null
                || path.endsWith("/deliveries")
                || path.equals("/job-runs")
                || path.equals("/allocation-tags")) {
            return;
        }
        Map<String, String> body = new LinkedHashMap<>();
        fields.keySet().stream().filter(EXAMPLES::containsKey).forEach(name -> body.put(name, EXAMPLES.get(name)));
        for (String field : fields.keySet()) {
            for (String value : hostile()) {
                Map<String, String> attacked = new LinkedHashMap<>(body);
                attacked.put(field, value);
                Answer answer = staff.send(method, own(path), json(attacked), List.of("If-Match", "\"v0\""));
                String asked =
                        method + " " + path + " " + field + " " + value.substring(0, Math.min(40, value.length()));
                assertThat(answer.status()).as(asked).isLessThan(500);
                assertThat(answer.body()).as(asked).doesNotContain("Exception", "SQL", "io.nimbill");
            }
        }
    }

    private static List<String> hostile() {
        return List.of(
                "\"" + "x".repeat(10_000) + "\"",
                "\"a\\u0000b\"",
                "\"a\\r\\nb\"",
                "\"' OR 1=1 --\"",
                "\"+999999999-12-31\"",
                "\"0000-01-01\"",
                "\"-1\"",
                "\"1e400\"",
                "\"" + "9".repeat(59) + "\"",
                "\"0." + "9".repeat(50) + "\"",
                "1e400",
                "-1",
                "true",
                "null",
                "[]",
                "{}",
                "\"\"",
                "\"pty_" + "f".repeat(32) + "\"");
    }

    private JsonObject fields(JsonValue operation) {
        if (!(operation instanceof JsonObject described) || !described.containsKey("requestBody")) {
            return null;
        }
        JsonObject content = described.getJsonObject("requestBody").getJsonObject("content");
        JsonObject schema = content.values().iterator().next().asJsonObject().getJsonObject("schema");
        JsonObject resolved = schema.containsKey("$ref")
                ? description
                        .getJsonObject("components")
                        .getJsonObject("schemas")
                        .getJsonObject(schema.getString("$ref").replaceFirst(".*/", ""))
                : schema;
        return resolved.getJsonObject("properties");
    }

    private String own(String path) {
        String id = ForeignIdsIT.ids(path).isEmpty() ? "" : ours.id(ForeignIdsIT.ids(path));
        return path.replaceFirst("\\{[^}]+}", id).replaceFirst("\\{[^}]+}", "2025-09-01");
    }

    private static String json(Map<String, String> fields) {
        List<String> parts = new ArrayList<>();
        fields.forEach((name, value) -> parts.add("\"" + name + "\":" + value));
        return "{" + String.join(",", parts) + "}";
    }

    @Test
    void every_parameter_of_every_list_refuses_what_it_cannot_hold() {
        ApiClient staff = branches.staff();
        List<String> values = List.of(
                "x".repeat(3_000),
                "%00",
                "%0d%0a",
                "-1",
                "0",
                "1000000000",
                "1e400",
                "'%20OR%201=1--",
                "%25",
                "_",
                "%5C",
                "+999999999-01-01",
                "+999999999-01",
                "0000-00-00",
                "%F0%9F%92%A9",
                "%FF");
        description.getJsonObject("paths").forEach((path, item) -> {
            JsonObject get = item.asJsonObject().getJsonObject("get");
            if (get == null || !get.containsKey("parameters")) {
                return;
            }
            List<Integer> allowed = new ArrayList<>(List.of(200, 400, 403, 404));
            if (get.getJsonObject("responses").containsKey("422")) {
                // a vendor is asked, who may not be able to answer
                allowed.add(422);
            }
            get.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                    .filter(parameter -> parameter.getString("in").equals("query"))
                    .map(parameter -> parameter.getString("name"))
                    .forEach(name -> values.forEach(value -> {
                        String month = path.endsWith("/charges") && !name.equals("month") ? "month=2025-09&" : "";
                        String asked = own(path.substring("/api/v1".length())) + "?" + month + name + "=" + value;
                        Answer answer = staff.get(asked);
                        assertThat(answer.status()).as(asked).isIn(allowed);
                        assertThat(answer.body()).as(asked).doesNotContain("Exception", "SQLSyntax");
                    }));
        });
    }
}

package io.nimbill.whole.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.whole.InServer;
import io.nimbill.work.Settings;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The description of the API is complete: whoever reads nothing else can write a program against it. */
@InServer
class OpenApiIT {

    @Inject
    private Settings settings;

    @Inject
    private ApiTree tree;

    private JsonObject description;

    @BeforeEach
    void read() {
        ApiClient.Answer answer = new ApiClient(settings.baseUrl(), null).get("/openapi?format=JSON");
        assertThat(answer.status()).isEqualTo(200);
        description = answer.json();
    }

    @Test
    void everything_a_program_needs_is_described() {
        assertThat(description.getJsonObject("paths").keySet())
                .contains(
                        "/api/v1/parties",
                        "/api/v1/parties/{id}",
                        "/api/v1/parties/{id}/moves",
                        "/api/v1/parties/{id}/closure",
                        "/api/v1/parties/{id}/branding",
                        "/api/v1/agreements",
                        "/api/v1/api-clients",
                        "/api/v1/api-clients/{id}/secrets",
                        "/api/v1/api-keys",
                        "/api/v1/approvals",
                        "/api/v1/approvals/{id}/decisions",
                        "/api/v1/audit-events",
                        "/api/v1/four-eyes",
                        "/api/v1/mail-account",
                        "/api/v1/mail-account/tests",
                        "/api/v1/oauth2/token",
                        "/api/v1/selling-terms",
                        "/api/v1/setup",
                        "/api/v1/setup/steps",
                        "/api/v1/tax-rates",
                        "/api/v1/timelines/{id}",
                        "/api/v1/cloud-accounts",
                        "/api/v1/cloud-accounts/{id}/assignments",
                        "/api/v1/price-books",
                        "/api/v1/price-book-versions/{id}/discounts",
                        "/api/v1/price-book-versions/{id}/rules",
                        "/api/v1/price-discounts/{id}",
                        "/api/v1/price-rules/{id}",
                        "/api/v1/promotions",
                        "/api/v1/datasets/{id}/deliveries",
                        "/api/v1/deliveries",
                        "/api/v1/deliveries/{id}",
                        "/api/v1/deliveries/{id}/defects",
                        "/api/v1/job-runs",
                        "/api/v1/job-runs/{id}",
                        "/api/v1/unbilled-charges",
                        "/api/v1/charges",
                        "/api/v1/charges/{id}/explanation",
                        "/api/v1/charges/{id}/vendor-rows",
                        "/api/v1/invoices",
                        "/api/v1/invoices/{id}",
                        "/api/v1/invoices/{id}/pdf",
                        "/api/v1/invoices/{id}/ubl");
    }

    @Test
    void every_operation_has_a_name_a_summary_an_answer_and_its_problems() {
        operations().forEach((name, operation) -> {
            assertThat(operation).as(name).containsKeys("operationId", "summary", "tags", "responses");
            Set<String> statuses = operation.getJsonObject("responses").keySet();
            assertThat(statuses).as(name).contains("400", "401", "403", "404", "500");
            assertThat(statuses).as(name).anyMatch(status -> status.startsWith("2"));
        });
        List<String> ids = operations().values().stream()
                .map(one -> one.getString("operationId"))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(30);
    }

    @Test
    void every_body_and_every_answer_has_its_fields_described() {
        JsonObject schemas = description.getJsonObject("components").getJsonObject("schemas");
        Set<String> referred = new TreeSet<>();
        collectReferences(description, referred);
        assertThat(schemas.keySet()).containsAll(referred);
        referred.forEach(name -> {
            JsonObject schema = schemas.getJsonObject(name);
            assertThat(schema.containsKey("properties") || schema.containsKey("enum"))
                    .as(name)
                    .isTrue();
        });
    }

    @Test
    void each_described_path_is_there_and_answers_no_stranger() {
        description.getJsonObject("paths").keySet().stream()
                .filter(path -> path.startsWith("/api/v1"))
                .map(path -> path.substring("/api/v1".length()).replaceAll("\\{[^}]+}", "x"))
                .forEach(path ->
                        assertThat(tree.as(null).get(path).status()).as(path).isEqualTo(401));
    }

    private Map<String, JsonObject> operations() {
        return description.getJsonObject("paths").entrySet().stream()
                .filter(path -> path.getKey().startsWith("/api/v1"))
                .flatMap(path -> path.getValue().asJsonObject().entrySet().stream()
                        .filter(entry ->
                                Set.of("get", "post", "put", "patch", "delete").contains(entry.getKey()))
                        .map(entry -> Map.entry(
                                entry.getKey() + " " + path.getKey(),
                                entry.getValue().asJsonObject())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void collectReferences(JsonValue value, Set<String> found) {
        if (value instanceof JsonObject object) {
            if (object.containsKey("$ref")) {
                found.add(object.getString("$ref").replaceFirst(".*/", ""));
            }
            object.values().forEach(each -> collectReferences(each, found));
        } else if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            value.asJsonArray().forEach(each -> collectReferences(each, found));
        }
    }
}

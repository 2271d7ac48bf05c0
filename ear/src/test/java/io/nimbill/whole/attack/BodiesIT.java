package io.nimbill.whole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Party;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.work.Settings;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Bodies made to do harm (A4, A25, A26). */
@InServer
class BodiesIT {

    @Inject
    private ApiTree tree;

    @Inject
    private Settings settings;

    @Test
    void nobody_fills_the_disk_before_it_is_known_who_they_are() {
        byte[] large = new byte[3 << 20];
        ApiClient viewer = tree.as(tree.keyOf(tree.reseller()));
        String dataset = "/datasets/" + tree.dataset().publicId().prefixed("dts") + "/deliveries";
        assertThat(viewer.send("POST", dataset, "x".repeat(3 << 20), List.of("Content-Type", "text/csv"))
                        .status())
                .isEqualTo(413);
        HttpRequest form = HttpRequest.newBuilder(browser().address("/sign-in.xhtml"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArray(large))
                .timeout(Duration.ofSeconds(20))
                .build();
        assertThat(browser().send(form).statusCode()).isEqualTo(413);
        HttpRequest chunked = HttpRequest.newBuilder(browser().address("/sign-in.xhtml"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .timeout(Duration.ofSeconds(20))
                .build();
        assertThat(browser().send(chunked).statusCode()).isEqualTo(413);
    }

    @Test
    @DisplayName("A25: entities in XML; A26: bombs by Content-Encoding")
    void bodies_that_swell_or_are_nested_are_refused() throws IOException {
        ApiClient staff = tree.as(tree.keyOf(tree.operator()));
        String key = tree.keyOf(tree.operator());
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                gzip.write(zeros);
            }
        }
        HttpRequest swelling = HttpRequest.newBuilder(browser().address("/api/v1/parties"))
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .header("Authorization", "Bearer " + key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(bomb.toByteArray()))
                .build();
        assertThat(browser().send(swelling).statusCode()).isIn(400, 413, 415);
        HttpRequest upload = HttpRequest.newBuilder(browser()
                        .address("/api/v1/datasets/" + tree.dataset().publicId().prefixed("dts") + "/deliveries"))
                .header("Content-Type", "text/csv")
                .header("Content-Encoding", "gzip")
                .header("Authorization", "Bearer " + key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(bomb.toByteArray()))
                .build();
        assertThat(browser().send(upload).statusCode())
                .as("taken as it is, refused when it is read; nothing is unpacked on the way")
                .isIn(202, 400, 413, 415);
        HttpRequest form = HttpRequest.newBuilder(browser().address("/sign-in.xhtml"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bomb.toByteArray()))
                .build();
        assertThat(browser().send(form).statusCode()).isLessThan(500);
        for (String body :
                List.of("{\"a\":".repeat(50_000), "[".repeat(200_000), "{\"legalName\":" + "9".repeat(100_000) + "}")) {
            assertThat(staff.post("/parties", body).status()).isEqualTo(400);
        }
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
        for (String type : List.of("application/xml", "text/xml", "application/x-java-serialized-object")) {
            assertThat(staff.send("POST", "/parties", entity, List.of("Content-Type", type))
                            .status())
                    .as(type)
                    .isEqualTo(415);
        }
    }

    @Test
    @DisplayName("A4: a client raises its own limit, term or exemption, or moves itself")
    void nobody_changes_their_own_terms_or_place() {
        Party reseller = tree.reseller();
        Party client = tree.clientOf(reseller);
        ApiClient key = tree.as(tree.keyOf(client));
        ApiClient above = tree.as(tree.keyOf(reseller));
        String own = "/parties/" + client.publicId().prefixed("pty");
        ApiClient.Answer before = above.get(own);
        for (String field : List.of(
                "\"creditLimit\":\"1000000\"",
                "\"budgetStop\":false",
                "\"paymentTermDays\":365",
                "\"taxCategory\":\"E\"",
                "\"taxExempt\":true",
                "\"role\":\"ADMINISTRATOR\"",
                "\"sellerId\":\"" + tree.operator().publicId().prefixed("pty") + "\"",
                "\"kind\":\"OPERATOR\"",
                "\"channelCode\":\"X\"",
                "\"books\":true")) {
            ApiClient.Answer answer = key.patch(own, "{" + field + "}", "If-Match", before.header("ETag"));
            assertThat(answer.status()).as(field + answer.body()).isIn(400, 403, 404, 422);
            if (answer.status() == 400 || answer.status() == 422) {
                String name = field.substring(1, field.indexOf('"', 1));
                assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
                        .isEqualTo("/" + name);
            } else {
                String row = "/audit-events?outcome=REFUSED&requestId=" + answer.header("X-Request-Id");
                assertThat(tree.as(tree.keyOf(tree.operator())).get(row).json().getJsonArray("items"))
                        .as(field)
                        .isNotEmpty();
            }
        }
        for (String body : List.of(
                "{\"paymentTermDays\":365}",
                "{\"buyerId\":\"" + client.publicId().prefixed("pty")
                        + "\",\"validFrom\":\"2099-01-01\",\"paymentTermDays\":365}")) {
            assertThat(key.post("/agreements", body).status()).isIn(400, 403, 404);
        }
        assertThat(above.get(own).body()).isEqualTo(before.body());
    }

    @Test
    @DisplayName("A4: mass assignment")
    void fields_that_nobody_offers_are_refused_by_name() {
        ApiClient staff = tree.as(tree.keyOf(tree.operator()));
        for (String field :
                List.of("id", "path", "operator", "creditLimit", "role", "version", "permissions", "closedOn")) {
            String body = "{\"sellerId\":\"" + tree.operator().publicId().prefixed("pty") + "\",\"kind\":\"CLIENT\","
                    + "\"legalName\":\"X\",\"country\":\"DE\",\"currency\":\"EUR\",\"" + field + "\":\"1\"}";
            ApiClient.Answer answer = staff.post("/parties", body);
            assertThat(answer.status()).as(field).isEqualTo(400);
            assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
                    .isEqualTo("/" + field);
        }
    }

    private Browser browser() {
        return new Browser(settings.baseUrl());
    }
}

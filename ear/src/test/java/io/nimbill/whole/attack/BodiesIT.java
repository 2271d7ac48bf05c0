package io.nimbill.whole.attack;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/** Bodies made to do harm. */
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

package io.nimbill.vendor.microsoft;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.head;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.nimbill.vendor.ObjectStore;
import io.nimbill.vendor.StorePlace;
import io.nimbill.vendor.StoredObject;
import io.nimbill.vendor.VendorFailure;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The export of partner billing as Microsoft Graph documents it: 202, operation, manifest, files. */
class PartnerCenterStoreTest {

    private static final String BILLING = "/graph/v1.0/reports/partners/billing";
    private static final String GRAPH = "https://graph.microsoft.com/v1.0/reports/partners/billing";
    private static final String LINES = "{\"PartnerId\":\"p\",\"BillingPreTaxTotal\":\"1.25\"}\n";

    @RegisterExtension
    static final WireMockExtension MICROSOFT = WireMockExtension.newInstance()
            .options(wireMockConfig().bindAddress("127.0.0.1").dynamicPort())
            .build();

    @BeforeEach
    void enter() {
        MicrosoftStandIn.signsIn(MICROSOFT);
    }

    @Test
    void an_export_is_asked_for_followed_and_becomes_a_manifest_with_its_files() throws IOException {
        asked("last", "no-data");
        MICROSOFT.stubFor(get(BILLING + "/operations/no-data").willReturn(okJson("""
                {"@odata.type":"#microsoft.graph.partners.billing.failedOperation","id":"no-data","status":"failed","error":{"code":"5000","message":"No data available"}}""")));
        asked("current", "op-1");
        MICROSOFT.stubFor(get(BILLING + "/operations/op-1")
                .inScenario("export")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(okJson("""
                        {"@odata.type":"#microsoft.graph.partners.billing.runningOperation","id":"op-1","status":"running"}""").withHeader("Retry-After", "0"))
                .willSetStateTo("done"));
        MICROSOFT.stubFor(get(BILLING + "/operations/op-1")
                .inScenario("export")
                .whenScenarioStateIs("done")
                .willReturn(okJson("""
                        {"@odata.type":"#microsoft.graph.partners.billing.exportSuccessOperation","id":"op-1","status":"succeeded",
                        "resourceLocation@odata.navigationLink":"%s/manifests/m-1"}""".formatted(GRAPH))));
        manifest("m-1", "sig=SECRET");
        file("sig=SECRET");

        try (ObjectStore store = store("unbilled-usage/EUR", "30")) {
            List<StoredObject> found = store.list();
            assertThat(found).singleElement().satisfies(manifest -> {
                assertThat(manifest.key()).isEqualTo("manifests/m-1/manifest.json");
                assertThat(manifest.tag()).isEqualTo("RwDrn7fbiTXy6UULE");
            });
            assertThat(text(store, found.get(0)))
                    .contains("part-00000.json.gz")
                    .doesNotContain("SECRET", "blobs.example");
        }
        // another session, hours later: the signature is asked for anew
        manifest("m-1", "sig=FRESH");
        file("sig=FRESH");
        try (ObjectStore store = store("unbilled-usage/EUR", "30")) {
            StoredObject part = store.find("manifests/m-1/part-00000.json.gz").orElseThrow();
            assertThat(part.bytes()).isEqualTo(LINES.length());
            assertThat(part.key()).doesNotContain("FRESH");
            assertThat(text(store, part)).isEqualTo(LINES);
            assertThat(store.find("part-00000.json.gz")).isEmpty();
        }
        MICROSOFT.verify(
                1,
                postRequestedFor(urlEqualTo(BILLING + "/usage/unbilled/export"))
                        .withRequestBody(
                                matchingJsonPath(
                                        "$[?(@.billingPeriod=='current' && @.currencyCode=='EUR' && @.attributeSet=='full')]")));
        MICROSOFT.verify(1, getRequestedFor(urlPathEqualTo("/files/part-00000.json.gz")));
    }

    @Test
    void an_export_that_takes_too_long_is_found_again_and_not_asked_for_twice() throws IOException {
        asked("last", "op-2");
        MICROSOFT.stubFor(
                get(BILLING + "/operations/op-2").willReturn(okJson("""
                {"@odata.type":"#microsoft.graph.partners.billing.runningOperation","id":"op-2"}""").withHeader("Retry-After", "9")));
        PartnerCenterConnector connector = connector("0");
        for (int look = 0; look < 2; look++) {
            try (ObjectStore store = connector.open(place("unbilled-usage"))) {
                assertThatThrownBy(store::list)
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("still prepares")
                        .hasCauseInstanceOf(VendorFailure.class);
            }
        }
        MICROSOFT.verify(1, postRequestedFor(urlEqualTo(BILLING + "/usage/unbilled/export")));
    }

    @Test
    void lines_of_the_newest_invoices_are_asked_for_by_number() throws IOException {
        MICROSOFT.stubFor(get(urlPathEqualTo("/partner-center/v1/invoices")).willReturn(okJson("""
                {"totalCount":3,"items":[{"id":"G016907410","invoiceDate":"2026-09-05T00:00:00Z"},{"id":"G016907412","invoiceDate":"2026-11-05T00:00:00Z"},
                {"id":"G016907411","invoiceDate":"2026-10-05T00:00:00Z"}]}""")));
        MICROSOFT.stubFor(post(BILLING + "/reconciliation/billed/export")
                .willReturn(aResponse().withStatus(202).withHeader("Location", GRAPH + "/operations/no-data")));
        MICROSOFT.stubFor(get(BILLING + "/operations/no-data").willReturn(okJson("""
                {"@odata.type":"#microsoft.graph.partners.billing.failedOperation","error":{"code":"5000","message":"No data available"}}""")));
        try (ObjectStore store = store("billed-reconciliation", "30")) {
            assertThat(store.list()).isEmpty();
        }
        for (String invoice : List.of("G016907412", "G016907411")) {
            MICROSOFT.verify(
                    1,
                    postRequestedFor(urlEqualTo(BILLING + "/reconciliation/billed/export"))
                            .withRequestBody(matchingJsonPath("$.invoiceId", equalTo(invoice))));
        }
    }

    @Test
    void invoices_that_an_application_alone_is_not_shown_are_asked_for_as_the_user() throws IOException {
        MicrosoftStandIn.refreshes(MICROSOFT, "0.a-first-refresh-token", "a-users-token", "0.a-fresh-refresh-token");
        MICROSOFT.stubFor(get(urlPathEqualTo("/partner-center/v1/invoices"))
                .withHeader("Authorization", equalTo("Bearer a-token"))
                .willReturn(aResponse()
                        .withStatus(403)
                        .withBody("{\"code\":900421,\"description\":\"App-only is not supported.\"}")));
        List<String> kept = new ArrayList<>();
        try (ObjectStore alone = store("billed-usage", "30")) {
            assertThatThrownBy(alone::list).hasMessageContaining("App-only is not supported");
        }
        MICROSOFT.stubFor(get(urlPathEqualTo("/partner-center/v1/invoices"))
                .withHeader("Authorization", equalTo("Bearer a-users-token"))
                .willReturn(okJson("{\"items\":[]}")));
        StorePlace place = place("billed-usage")
                .beside(
                        MicrosoftStandIn.user("0.a-first-refresh-token"),
                        (used, fresh) -> kept.add(fresh.words().get("refreshToken")));
        try (ObjectStore store = connector("30").open(place)) {
            assertThat(store.list()).isEmpty();
        }
        assertThat(kept).containsExactly("0.a-fresh-refresh-token");
        assertThat(place.toString()).doesNotContain("refresh");
    }

    @Test
    void an_answer_that_leads_elsewhere_gets_no_token() {
        MICROSOFT.stubFor(post(BILLING + "/usage/unbilled/export")
                .willReturn(aResponse().withStatus(202).withHeader("Location", "https://evil.example/operations/1")));
        try (ObjectStore store = store("unbilled-usage", "30")) {
            assertThatThrownBy(store::list).hasMessageContaining("leads away");
        }
        assertThatThrownBy(() -> store("everything", "30")).isInstanceOf(Refusal.class);
    }

    @Test
    void an_answer_is_good_for_hours_as_asking_makes_everything_anew() throws IOException {
        asked("last", "op-3");
        asked("current", "op-3");
        MICROSOFT.stubFor(get(BILLING + "/operations/op-3").willReturn(okJson("""
                {"@odata.type":"#microsoft.graph.partners.billing.exportSuccessOperation","resourceLocation@odata.navigationLink":"%s/manifests/m-3"}""".formatted(GRAPH))));
        manifest("m-3", "sig=SECRET");
        file("sig=SECRET");
        PartnerCenterConnector connector = connector("30");
        for (int look = 0; look < 3; look++) {
            try (ObjectStore store = connector.open(place("unbilled-usage"))) {
                List<StoredObject> found = store.list();
                assertThat(found).hasSize(2);
                assertThat(text(store, found.get(0))).contains("part-00000.json.gz");
                assertThat(store.find("manifests/m-3/part-00000.json.gz")).isPresent();
            }
        }
        MICROSOFT.verify(2, postRequestedFor(urlEqualTo(BILLING + "/usage/unbilled/export")));
    }

    private static void asked(String period, String operation) {
        MICROSOFT.stubFor(post(BILLING + "/usage/unbilled/export")
                .withRequestBody(matchingJsonPath("$.billingPeriod", equalTo(period)))
                .willReturn(aResponse()
                        .withStatus(202)
                        .withHeader("Location", GRAPH + "/operations/" + operation)
                        .withHeader("Retry-After", "0")));
    }

    private static void manifest(String id, String signature) {
        MICROSOFT.stubFor(get(BILLING + "/manifests/" + id)
                .willReturn(okJson("""
                {"id":"%s","schemaVersion":"2","dataFormat":"compressedJSON","createdDateTime":"2026-11-22T05:31:00Z","eTag":"RwDrn7fbiTXy6UULE",
                "partnerTenantId":"%s","rootDirectory":"%s/files","sasToken":"sp=rl&%s","partitionType":"default","blobCount":1,
                "blobs":[{"name":"part-00000.json.gz","partitionValue":"default"}]}""".formatted(id, MicrosoftStandIn.TENANT, MICROSOFT.baseUrl(), signature))));
    }

    private static void file(String signature) {
        String value = signature.substring("sig=".length());
        MICROSOFT.stubFor(head(urlPathEqualTo("/files/part-00000.json.gz"))
                .withQueryParam("sig", equalTo(value))
                .willReturn(aResponse()
                        .withHeader("Content-Length", String.valueOf(LINES.length()))
                        .withHeader("ETag", "0x8DC")
                        .withHeader("Last-Modified", "Sun, 22 Nov 2026 05:31:00 GMT")));
        MICROSOFT.stubFor(get(urlPathEqualTo("/files/part-00000.json.gz"))
                .withQueryParam("sig", equalTo(value))
                .willReturn(aResponse().withBody(LINES)));
    }

    private static ObjectStore store(String location, String patience) {
        return connector(patience).open(place(location));
    }

    private static StorePlace place(String location) {
        return new StorePlace(location, null, MicrosoftStandIn.WORDS);
    }

    private static PartnerCenterConnector connector(String patience) {
        Settings stand = MicrosoftStandIn.settings(MICROSOFT);
        Settings settings = new Settings(
                name -> name.equals("nimbill.vendor.export.wait.seconds")
                        ? patience
                        : stand.text(name).orElse(null),
                name -> null);
        return new PartnerCenterConnector(settings, Clock.fixed(Instant.parse("2026-11-22T06:00:00Z"), ZoneOffset.UTC));
    }

    private static String text(ObjectStore store, StoredObject object) throws IOException {
        try (InputStream in = store.open(object)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

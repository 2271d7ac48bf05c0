package io.nimbill.vendor.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.nimbill.vendor.ObjectStore;
import io.nimbill.vendor.PriceWish;
import io.nimbill.vendor.StorePlace;
import io.nimbill.vendor.StoredObject;
import io.nimbill.vendor.VendorFailure;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A23: an answer that leads somewhere else leads nowhere. */
class AwsRedirectTest {

    @RegisterExtension
    static final WireMockExtension VENDOR = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @RegisterExtension
    static final WireMockExtension INNER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final Map<String, String> KEY =
            Map.of("accessKeyId", "AKIAEXAMPLE", "secretAccessKey", "secret", "region", "eu-central-1");

    @BeforeEach
    void every_answer_leads_inward() {
        VENDOR.stubFor(any(anyUrl()).willReturn(redirect()));
        INNER.stubFor(any(anyUrl()).willReturn(okJson("{}")));
    }

    @Test
    void a_bucket_that_leads_inward_is_not_followed() throws IOException {
        Settings settings = with("nimbill.inner.hosts", "localhost");
        StorePlace place = new StorePlace("s3://bucket/prefix", VENDOR.baseUrl(), KEY);
        StoredObject object = new StoredObject("prefix/a.csv", 1, "\"tag\"", Instant.EPOCH);
        try (ObjectStore store = new S3Connector(settings).open(place)) {
            assertThatThrownBy(store::list).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> store.find("prefix/a.csv")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> store.open(object)).isInstanceOf(IOException.class);
        }
        INNER.verify(0, anyRequestedFor(anyUrl()));
        assertThat(VENDOR.getAllServeEvents()).as("it was asked").isNotEmpty();
    }

    @Test
    void an_endpoint_inside_is_not_called_even_in_tests_unless_it_is_allowed() {
        StorePlace place = new StorePlace("s3://bucket", VENDOR.baseUrl(), KEY);
        assertThatThrownBy(() -> new S3Connector(with("x", "y")).open(place)).isInstanceOf(Refusal.class);
        assertThat(VENDOR.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example#", "a.b", "127.0.0.1:9990/", "x@y", "EU", "-x", ""})
    void a_region_is_a_word_and_no_host(String region) {
        Map<String, String> words = new HashMap<>(KEY);
        words.put("region", region);
        StorePlace place = new StorePlace("s3://bucket", null, words);
        assertThatThrownBy(() -> new S3Connector(with("x", "y")).open(place)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_price_list_neither_moves_nor_names_another_host() {
        AwsOffers offers = new AwsOffers(AwsStandIn.settings(VENDOR));
        PriceWish wish = new PriceWish("AmazonEC2", "eu-central-1", null, null);
        assertThatThrownBy(() -> offers.read(wish, price -> true)).isInstanceOf(VendorFailure.class);

        for (String elsewhere : new String[] {
            INNER.baseUrl() + "/prices.json",
            VENDOR.baseUrl() + ".evil.example/prices.json",
            "file:///etc/passwd",
            "jar:file:///etc/passwd!/"
        }) {
            VENDOR.stubFor(get(urlPathMatching("/offers/.*"))
                    .willReturn(
                            okJson("{\"regions\":{\"eu-central-1\":{\"currentVersionUrl\":\"" + elsewhere + "\"}}}")));
            assertThatThrownBy(() -> offers.read(wish, price -> true))
                    .as(elsewhere)
                    .isInstanceOf(VendorFailure.class)
                    .hasMessageContaining("leads away");
        }
        INNER.verify(0, anyRequestedFor(anyUrl()));
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder redirect() {
        return aResponse().withStatus(307).withHeader("Location", INNER.baseUrl() + "/latest/meta-data");
    }

    private static Settings with(String name, String value) {
        Map<String, String> settings = new HashMap<>(Map.of("nimbill.profile", "test", name, value));
        return new Settings(settings::get, key -> null);
    }
}

package io.nimbill.vendor.microsoft;

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
import io.nimbill.vendor.VendorFailure;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A23: an answer that leads somewhere else leads nowhere. */
class MicrosoftRedirectTest {

    @RegisterExtension
    static final WireMockExtension VENDOR = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @RegisterExtension
    static final WireMockExtension INNER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @BeforeEach
    void every_answer_leads_inward() {
        VENDOR.stubFor(any(anyUrl())
                .willReturn(aResponse().withStatus(307).withHeader("Location", INNER.baseUrl() + "/latest/meta-data")));
        INNER.stubFor(any(anyUrl()).willReturn(okJson("{}")));
    }

    @Test
    void a_container_that_leads_inward_is_not_followed() throws IOException {
        Settings settings = MicrosoftStandIn.settings(VENDOR);
        for (Map<String, String> words : new Map[] {
            Map.of("sasToken", "sv=1&sig=x"),
            Map.of("connectionString", "AccountName=costs;AccountKey=a2V5;BlobEndpoint=" + VENDOR.baseUrl() + "/costs")
        }) {
            StorePlace place = new StorePlace("container/prefix", VENDOR.baseUrl() + "/costs", words);
            try (ObjectStore store = new BlobConnector(settings).open(place)) {
                assertThatThrownBy(store::list).isInstanceOf(IOException.class);
                assertThatThrownBy(() -> store.find("prefix/a.csv")).isInstanceOf(IOException.class);
            }
        }
        assertThat(VENDOR.getAllServeEvents()).as("it was asked").isNotEmpty();
        INNER.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void a_connection_string_to_the_inside_is_refused_before_anything_is_called() {
        Settings production = new Settings(name -> null, name -> null);
        StorePlace place = new StorePlace(
                "container",
                null,
                Map.of(
                        "connectionString",
                        "AccountName=a;AccountKey=a2V5;BlobEndpoint=https://localhost:" + VENDOR.getPort()));
        assertThatThrownBy(() -> new BlobConnector(production).open(place)).isInstanceOf(Refusal.class);
        assertThat(VENDOR.getAllServeEvents()).isEmpty();
    }

    @Test
    void retail_prices_go_on_at_the_same_host_only() {
        RetailPrices prices = new RetailPrices(new MicrosoftApi(new MicrosoftHosts(MicrosoftStandIn.settings(VENDOR))));
        PriceWish wish = new PriceWish(null, null, null, null);
        for (String next :
                new String[] {INNER.baseUrl() + "/next", "https://prices.azure.com.evil.example/", "file:///etc/passwd"
                }) {
            VENDOR.stubFor(get(urlPathMatching("/retail/.*"))
                    .willReturn(okJson("{\"Items\":[],\"NextPageLink\":\"" + next + "\"}")));
            assertThatThrownBy(() -> prices.read(wish, price -> true))
                    .as(next)
                    .isInstanceOf(VendorFailure.class)
                    .hasMessageContaining("leads away");
        }
        INNER.verify(0, anyRequestedFor(anyUrl()));
    }
}

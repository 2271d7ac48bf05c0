package io.nimbill.vendor.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.nimbill.vendor.ListPrice;
import io.nimbill.vendor.PaidRequests;
import io.nimbill.vendor.PriceDefect;
import io.nimbill.vendor.PriceTaker;
import io.nimbill.vendor.PriceWish;
import io.nimbill.vendor.VendorSession;
import io.nimbill.work.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** AWS's price list, from its offer index to the prices, with files of the real list. */
class AwsPriceListTest {

    private static final Path LIST =
            Path.of(System.getProperty("nimbill.shared", "../../shared")).resolve("data/prices/aws-price-list");

    private static final String AWS_PATH = "/offers/v1.0/aws/";

    @RegisterExtension
    static final WireMockExtension AWS = WireMockExtension.newInstance()
            .options(wireMockConfig().bindAddress("127.0.0.1").dynamicPort())
            .build();

    private static final class Taken implements PriceTaker {

        private final List<ListPrice> prices = new ArrayList<>();
        private final List<PriceDefect> passed = new ArrayList<>();

        @Override
        public boolean take(ListPrice price) {
            return prices.add(price);
        }

        @Override
        public void passed(PriceDefect defect) {
            passed.add(defect);
        }

        private BigDecimal sum() {
            return prices.stream().map(ListPrice::price).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    @BeforeEach
    void publish() throws IOException {
        boolean required = Boolean.getBoolean("nimbill.require.all");
        assumeThat(required || Files.isDirectory(LIST)).isTrue();
        AwsStandIn.letsIn(AWS, AwsStandIn.PAYER);
        for (String file : List.of(
                "index.json",
                "AmazonEC2/current/region_index.json",
                "AmazonEC2/current/eu-west-1/index.csv",
                "AmazonS3/current/index.csv")) {
            AWS.stubFor(get(AWS_PATH + file)
                    .willReturn(aResponse().withBody(Files.readAllBytes(LIST.resolve("offers/v1.0/aws/" + file)))));
        }
    }

    @Test
    void a_region_is_found_by_its_index_and_a_bad_line_is_told_and_passed_over() {
        Taken taken = read("AmazonEC2", "eu-west-1");

        assertThat(taken.prices).hasSize(105);
        assertThat(taken.sum()).isEqualByComparingTo("13627.2272");
        assertThat(taken.passed)
                .extracting(PriceDefect::line, PriceDefect::column)
                .containsExactly(tuple(7L, "Unit"));
        assertThat(taken.prices)
                .filteredOn(price -> price.sku().equals("JRJNHMG4TAPCKYAG"))
                .extracting(ListPrice::term, ListPrice::unit, ListPrice::effectiveAt)
                .contains(
                        tuple("Reserved 3 yr All Upfront standard", "Quantity", Instant.parse("2015-04-30T00:00:00Z")));
        assertThat(taken.prices)
                .filteredOn(price ->
                        price.sku().equals("HB5V2X8TXQUTDZBV") && price.term().equals("OnDemand"))
                .extracting(ListPrice::meter, ListPrice::region, ListPrice::price, ListPrice::currency)
                .contains(tuple("EU-BoxUsage:c1.medium", "eu-west-1", new BigDecimal("0.1480000000"), "USD"));
    }

    @Test
    void every_region_is_found_by_the_index_of_offers() {
        Taken taken = read("AmazonS3", PriceWish.EVERYWHERE);

        assertThat(taken.prices).hasSize(51).allMatch(price -> !price.region().isEmpty());
        assertThat(taken.sum()).isEqualByComparingTo("0.4890210025");
        assertThat(taken.passed).isEmpty();
        assertThatThrownBy(() -> read("AmazonNone", PriceWish.EVERYWHERE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("unknown-service"));
    }

    private static Taken read(String service, String region) {
        Taken taken = new Taken();
        try (VendorSession session = AwsStandIn.session(AWS, PaidRequests.none())) {
            session.prices(PriceWish.listed(service, region, null), taken);
        }
        return taken;
    }
}

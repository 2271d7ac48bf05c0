package io.nimbill.vendor.microsoft;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.nimbill.vendor.Finding;
import io.nimbill.vendor.ListPrice;
import io.nimbill.vendor.NewVendorAccount;
import io.nimbill.vendor.PriceDefect;
import io.nimbill.vendor.PriceTaker;
import io.nimbill.vendor.PriceWish;
import io.nimbill.vendor.PublishedDataset;
import io.nimbill.vendor.VendorAccount;
import io.nimbill.vendor.VendorFailure;
import io.nimbill.vendor.VendorOperation;
import io.nimbill.vendor.VendorResource;
import io.nimbill.vendor.VendorSession;
import io.nimbill.vendor.VendorSubscription;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Customers, subscriptions, exports and prices, with the answers of Microsoft's documentation. */
class MicrosoftSessionTest {

    private static final String CUSTOMERS = "/partner-center/v1/customers";
    private static final String CONTOSO = "b44bb1fb-c595-45b0-9e1b-d657365580ec";
    private static final String LICENCE = "83ef9d05-4169-4ef9-9657-0e86b1eab1de";

    @RegisterExtension
    static final WireMockExtension MICROSOFT = WireMockExtension.newInstance()
            .options(wireMockConfig().bindAddress("127.0.0.1").dynamicPort())
            .build();

    private VendorSession session;

    @BeforeEach
    void enter() {
        MicrosoftStandIn.signsIn(MICROSOFT);
        session = MicrosoftStandIn.session(MICROSOFT);
    }

    @AfterEach
    void leave() {
        session.close();
    }

    @Test
    void customers_come_page_by_page_with_the_token_and_the_continuation() {
        MICROSOFT.stubFor(get(urlPathEqualTo(CUSTOMERS))
                .withHeader("Authorization", equalTo("Bearer a-token"))
                .withHeader("MS-ContinuationToken", absent())
                .willReturn(okJson("""
                        \ufeff{"totalCount":2,"items":[{"id":"b44bb1fb-c595-45b0-9e1b-d657365580ec","companyProfile":{"tenantId":"b44bb1fb-c595-45b0-9e1b-d657365580ec",
                        "domain":"contoso.onmicrosoft.com","companyName":"Contoso"},"relationshipToPartner":"reseller"}],
                        "links":{"next":{"uri":"/customers?size=500&seekOperation=Next","method":"GET","headers":[{"key":"MS-ContinuationToken","value":"more"}]}}}""")));
        MICROSOFT.stubFor(get(urlEqualTo(CUSTOMERS + "?size=500&seekOperation=Next"))
                .withHeader("MS-ContinuationToken", equalTo("more"))
                .willReturn(okJson("""
                        {"totalCount":1,"items":[{"id":"4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04","companyProfile":{"companyName":"Fabrikam"}}]}""")));
        List<VendorAccount> customers = new ArrayList<>();
        session.accounts(customers::add);
        assertThat(customers)
                .extracting(VendorAccount::externalId, VendorAccount::name)
                .containsExactly(tuple(CONTOSO, "Contoso"), tuple("4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04", "Fabrikam"));
    }

    @Test
    void a_short_rest_is_taken_and_a_long_one_is_told() {
        MICROSOFT.stubFor(get(urlPathEqualTo(CUSTOMERS))
                .inScenario("busy")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "1"))
                .willSetStateTo("free"));
        MICROSOFT.stubFor(get(urlPathEqualTo(CUSTOMERS))
                .inScenario("busy")
                .whenScenarioStateIs("free")
                .willReturn(okJson("{\"items\":[]}"))
                .willSetStateTo("busy for long"));
        session.accounts(customer -> {});
        MICROSOFT.verify(2, getRequestedFor(urlPathEqualTo(CUSTOMERS)));

        MICROSOFT.stubFor(
                get(urlPathEqualTo(CUSTOMERS))
                        .inScenario("busy")
                        .whenScenarioStateIs("busy for long")
                        .willReturn(
                                aResponse()
                                        .withStatus(429)
                                        .withHeader("Retry-After", "57")
                                        .withBody(
                                                "{\"statusCode\":429,\"message\":\"Rate limit is exceeded. Try again in 57 seconds.\"}")));
        assertThatThrownBy(() -> session.accounts(customer -> {}))
                .isInstanceOfSatisfying(VendorFailure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(VendorFailure.Kind.THROTTLED);
                    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(57));
                    assertThat(failure).hasMessageContaining("Try again in 57 seconds");
                });
        MICROSOFT.verify(3, getRequestedFor(urlPathEqualTo(CUSTOMERS)));
    }

    @Test
    void a_licence_is_suspended_and_its_seats_change_under_the_tag_it_had() {
        String url = CUSTOMERS + "/" + CONTOSO + "/subscriptions/" + LICENCE;
        MICROSOFT.stubFor(get(urlEqualTo(url)).willReturn(okJson("""
                {"id":"83ef9d05-4169-4ef9-9657-0e86b1eab1de","offerId":"CFQ7TTC0LH16:0001:CFQ7TTC0K971","offerName":"Microsoft 365 Business Basic",
                "quantity":5,"status":"active","billingCycle":"annual","attributes":{"etag":"\\"abc\\"","objectType":"Subscription"}}""")));
        MICROSOFT.stubFor(patch(urlEqualTo(url)).willReturn(okJson("{}")));
        VendorResource licence = new VendorResource(CONTOSO, LICENCE);
        session.suspend(licence);
        session.changeSeats(licence, 7);
        session.resume(licence);
        MICROSOFT.verify(
                1,
                patchRequestedFor(urlEqualTo(url))
                        .withHeader("If-Match", equalTo("\"abc\""))
                        .withRequestBody(matchingJsonPath("$[?(@.status=='suspended' && @.quantity==5)]")));
        MICROSOFT.verify(
                1,
                patchRequestedFor(urlEqualTo(url))
                        .withRequestBody(matchingJsonPath("$[?(@.quantity==7 && @.offerName)]")));
    }

    @Test
    void an_azure_subscription_is_cancelled_and_enabled() {
        MICROSOFT.stubFor(post(urlPathMatching("/management/subscriptions/.*")).willReturn(ok("{}")));
        session.suspend(VendorResource.account("5a2f3fdb-5a1c-42b4-b8b9-5a8cf5b4bd3c"));
        session.resume(VendorResource.account("5a2f3fdb-5a1c-42b4-b8b9-5a8cf5b4bd3c"));
        for (String act : List.of("cancel", "enable")) {
            MICROSOFT.verify(
                    1,
                    postRequestedFor(urlPathEqualTo(
                            "/management/subscriptions/5a2f3fdb-5a1c-42b4-b8b9-5a8cf5b4bd3c/providers/Microsoft.Subscription/"
                                    + act)));
        }
    }

    @Test
    void what_a_customer_holds_includes_the_subscriptions_inside_the_plan() {
        MICROSOFT.stubFor(
                get(urlEqualTo(CUSTOMERS + "/" + CONTOSO + "/subscriptions")).willReturn(okJson("""
                {"totalCount":2,"items":[{"id":"83ef9d05-4169-4ef9-9657-0e86b1eab1de","offerId":"CFQ7TTC0LH16:0001:CFQ7TTC0K971","friendlyName":"Office",
                "quantity":5,"status":"suspended","commitmentEndDate":"2027-03-31T00:00:00Z"},
                {"id":"plan-1","offerId":"DZH318Z0BPS6:0001:DZH318Z0BML1","offerName":"Azure plan","quantity":1,"status":"active"}]}""")));
        MICROSOFT.stubFor(get(urlEqualTo(CUSTOMERS + "/" + CONTOSO + "/subscriptions/plan-1/azureEntitlements"))
                .willReturn(okJson(
                        "{\"items\":[{\"id\":\"5a2f3fdb\",\"friendlyName\":\"Production\",\"status\":\"active\"}]}")));
        assertThat(session.subscriptions(CONTOSO))
                .extracting(
                        VendorSubscription::name,
                        VendorSubscription::seats,
                        VendorSubscription::azure,
                        each -> each.state())
                .containsExactly(
                        tuple("Office", 5, false, VendorAccount.State.SUSPENDED),
                        tuple("Azure plan", 0, false, VendorAccount.State.ACTIVE),
                        tuple("Production", 0, true, VendorAccount.State.ACTIVE));
    }

    @Test
    void a_new_customer_comes_with_a_password_that_is_shown_once() {
        MICROSOFT.stubFor(
                post(urlEqualTo("/partner-center/v1/validations/address")).willReturn(okJson("{}")));
        MICROSOFT.stubFor(post(urlEqualTo(CUSTOMERS))
                .withRequestBody(matchingJsonPath("$.CompanyProfile[?(@.Domain=='contoso.onmicrosoft.com')]"))
                .willReturn(okJson("""
                        {"id":"b44bb1fb-c595-45b0-9e1b-d657365580ec","userCredentials":{"userName":"admin","password":"Pa55w0rd!"}}""").withStatus(201)));
        VendorOperation made = session.createAccount(new NewVendorAccount(
                "req-1",
                "Contoso",
                "gates@contoso.com",
                "contoso.onmicrosoft.com",
                "en-US",
                new NewVendorAccount.Address(
                        "Gena", "Soto", "One Microsoft Way", "Redmond", "WA", "98052", "US", "4255550101")));
        assertThat(made.externalId()).isEqualTo(CONTOSO);
        assertThat(made.secret()).contains("admin / Pa55w0rd!");
        assertThat(made.toString()).doesNotContain("Pa55w0rd");
    }

    @Test
    void exports_of_the_billing_account_and_the_partners_feeds_become_datasets() {
        billingAccount();
        MICROSOFT.stubFor(get(urlPathEqualTo(
                        "/management/providers/Microsoft.Billing/billingAccounts/123456/providers/Microsoft.CostManagement/exports"))
                .willReturn(okJson("""
                        {"value":[{"id":"/providers/Microsoft.Billing/billingAccounts/123456/providers/Microsoft.CostManagement/exports/TestExport1","name":"TestExport1",
                        "properties":{"schedule":{"status":"Active","recurrence":"Daily"},"format":"Csv","dataOverwriteBehavior":"OverwritePreviousReport",
                        "deliveryInfo":{"destination":{"resourceId":"/subscriptions/00000000/resourceGroups/MYDEVTESTRG/providers/Microsoft.Storage/storageAccounts/ccmeastusdiag182",
                        "container":"exports","rootFolderPath":"ad-hoc"}},"definition":{"type":"ActualCost","timeframe":"MonthToDate"}}},
                        {"name":"focus","properties":{"deliveryInfo":{"destination":{"resourceId":"/x/y/store2","container":"focus"}},"definition":{"type":"FocusCost"}}},
                        {"name":"sheet","properties":{"deliveryInfo":{"destination":{"resourceId":"/x/y/store2","container":"focus"}},"definition":{"type":"PriceSheet"}}}]}""")));
        assertThat(session.publishedDatasets())
                .filteredOn(each -> each.location().contains("/"))
                .extracting(
                        PublishedDataset::format,
                        PublishedDataset::location,
                        PublishedDataset::endpoint,
                        PublishedDataset::advice)
                .containsExactly(
                        tuple(
                                "AZURE_EXPORT",
                                "exports/ad-hoc/TestExport1",
                                "https://ccmeastusdiag182.blob.core.windows.net",
                                PublishedDataset.Advice.OVERWRITES),
                        tuple("FOCUS", "focus/focus", "https://store2.blob.core.windows.net", null),
                        tuple(
                                "PriceSheet",
                                "focus/sheet",
                                "https://store2.blob.core.windows.net",
                                PublishedDataset.Advice.NOT_READ));
    }

    @Test
    void a_test_names_what_the_application_lacks() {
        billingAccount();
        MICROSOFT.stubFor(get(urlPathEqualTo(CUSTOMERS)).willReturn(okJson("{\"items\":[]}")));
        MICROSOFT.stubFor(
                get(urlMatching("/graph/v1.0/reports/partners/billing/operations/.*"))
                        .willReturn(
                                aResponse()
                                        .withStatus(403)
                                        .withBody(
                                                "{\"error\":{\"code\":\"Forbidden\",\"message\":\"Missing PartnerBilling.Read.All\"}}")));
        assertThat(session.check())
                .filteredOn(each -> each.state() != Finding.State.NOT_TRIED)
                .extracting(Finding::code, Finding::state, Finding::permission, Finding::remedy)
                .containsExactly(
                        tuple("microsoft.customers", Finding.State.OK, "Partner Center: Admin agent", null),
                        tuple(
                                "microsoft.usage",
                                Finding.State.MISSING,
                                "PartnerBilling.Read.All",
                                Finding.Remedy.GRANT),
                        tuple("microsoft.billing", Finding.State.OK, "Billing account reader", null));
    }

    @Test
    void a_secret_that_ran_out_is_said_to_have_run_out() {
        MICROSOFT.resetAll();
        MICROSOFT.stubFor(post(urlPathMatching("/login/.*"))
                .willReturn(aResponse()
                        .withStatus(401)
                        .withHeader("Content-Type", "application/json")
                        .withBody("""
                        {"error":"invalid_client","error_description":"AADSTS7000222: The provided client secret keys for app '00001111-aaaa-2222-bbbb-3333cccc4444' are expired. Trace ID: 1 Correlation ID: 2","error_codes":[7000222]}""")));
        assertThat(session.check()).first().satisfies(finding -> {
            assertThat(finding.remedy()).isEqualTo(Finding.Remedy.RENEW_CREDENTIAL);
            assertThat(finding.said()).startsWith("AADSTS7000222").doesNotContain("s3cr3t");
        });
    }

    @Test
    void public_prices_follow_the_link_to_the_next_page() {
        MICROSOFT.stubFor(get(urlPathEqualTo("/retail/api/retail/prices"))
                .withQueryParam("currencyCode", equalTo("'EUR'"))
                .withQueryParam(
                        "$filter", equalTo("serviceName eq 'Virtual Machines' and armRegionName eq 'westeurope'"))
                .willReturn(okJson("""
                        {"BillingCurrency":"EUR","Items":[{"currencyCode":"EUR","tierMinimumUnits":0.0,"retailPrice":0.176346,"unitPrice":0.176346,"armRegionName":"westeurope",
                        "location":"EU West","effectiveStartDate":"2020-08-01T00:00:00Z","meterId":"000a794b-bdb0-58be-a0cd-0c3a0f222923","meterName":"F16s Spot",
                        "productName":"Virtual Machines FS Series Windows","skuName":"F16s Spot","serviceName":"Virtual Machines","unitOfMeasure":"1 Hour","type":"DevTestConsumption"}],
                        "NextPageLink":"https://prices.azure.com:443/api/retail/prices?$skip=1000","Count":1}""")));
        MICROSOFT.stubFor(get(urlEqualTo("/retail/api/retail/prices?$skip=1000"))
                .willReturn(okJson("{\"Items\":[],\"NextPageLink\":null,\"Count\":0}")));
        List<ListPrice> prices = new ArrayList<>();
        session.prices(PriceWish.listed("Virtual Machines", "westeurope", "EUR"), prices::add);
        assertThat(prices).singleElement().satisfies(price -> {
            assertThat(price.price()).isEqualByComparingTo(new BigDecimal("0.176346"));
            assertThat(price.sku()).isEqualTo("000a794b-bdb0-58be-a0cd-0c3a0f222923");
        });
        MICROSOFT.verify(getRequestedFor(urlEqualTo("/retail/api/retail/prices?$skip=1000")));
    }

    @Test
    void a_live_answer_of_the_public_prices_is_read_to_its_last_digit_and_what_is_no_price_is_told() throws Exception {
        Path file = Path.of(System.getProperty("nimbill.shared", "../../shared"))
                .resolve("data/prices/azure-retail/standard_b1s_eastus.json");
        assumeThat(Boolean.getBoolean("nimbill.require.all") || Files.exists(file))
                .isTrue();
        String answer = Files.readString(file);
        MICROSOFT.stubFor(get(urlPathEqualTo("/retail/api/retail/prices"))
                .willReturn(okJson(answer.replace(
                        "\"Items\":[",
                        "\"Items\":[{\"currencyCode\":\"USD\",\"retailPrice\":-1,\"meterId\":\"broken\"},"))));
        List<ListPrice> prices = new ArrayList<>();
        List<PriceDefect> passed = new ArrayList<>();
        session.prices(PriceWish.listed("Virtual Machines", "eastus", "USD"), new PriceTaker() {
            @Override
            public boolean take(ListPrice price) {
                return prices.add(price);
            }

            @Override
            public void passed(PriceDefect defect) {
                passed.add(defect);
            }
        });

        assertThat(prices).hasSize(2);
        assertThat(prices.stream().map(ListPrice::price).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("0.0244");
        assertThat(prices).extracting(ListPrice::meter).containsExactly("DZH318Z0BQNH/0056", "DZH318Z0BQ35/00SV");
        assertThat(passed).extracting(PriceDefect::line, PriceDefect::column).containsExactly(tuple(1L, "retailPrice"));
    }

    private static void billingAccount() {
        MICROSOFT.stubFor(get(urlPathEqualTo("/management/providers/Microsoft.Billing/billingAccounts"))
                .willReturn(okJson("{\"value\":[{\"name\":\"123456\"}]}")));
    }
}

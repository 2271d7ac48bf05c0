package io.nimbill.vendor.microsoft;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.nimbill.vendor.Credential;
import io.nimbill.vendor.CredentialKind;
import io.nimbill.vendor.Finding;
import io.nimbill.vendor.ListPrice;
import io.nimbill.vendor.PriceWish;
import io.nimbill.vendor.VendorFailure;
import io.nimbill.vendor.VendorSession;
import io.nimbill.work.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What Microsoft gives to a user of the partner alone, entered with a refresh token that changes with every use. */
class PartnerUserTest {

    private static final String FIRST = "0.AAAA-canary-of-the-first-refresh-token";
    private static final String SECOND = "0.AAAA-canary-of-the-second-refresh-token";
    private static final String THIRD = "0.AAAA-canary-of-the-third-refresh-token";
    private static final PriceWish SHEET = new PriceWish(null, "US", null, "azure_consumption");

    @RegisterExtension
    static final WireMockExtension MICROSOFT = WireMockExtension.newInstance()
            .options(wireMockConfig().bindAddress("127.0.0.1").dynamicPort())
            .build();

    private final List<String> kept = new ArrayList<>();

    @BeforeEach
    void enter() {
        MicrosoftStandIn.signsIn(MICROSOFT);
        MicrosoftStandIn.refreshes(MICROSOFT, FIRST, "a-users-token", SECOND);
        MicrosoftStandIn.refreshes(MICROSOFT, SECOND, "a-users-token", THIRD);
    }

    @Test
    void a_price_sheet_is_read_as_the_user_and_the_new_refresh_token_is_kept() {
        MICROSOFT.stubFor(get(urlPathMatching("/partner-prices/v1.0/sales/pricesheets.*"))
                .withHeader("Authorization", equalTo("Bearer a-users-token"))
                .willReturn(ok("""
                        \ufeffProductTitle,ProductId,SkuId,SkuTitle,UnitOfMeasure,Market,Currency,UnitPrice,PricingTierRangeMin,PricingTierRangeMax,EffectiveStartDate,MeterId
                        Bandwidth,DZH318Z0BNXN,0001,Bandwidth,1 GB,US,USD,0.0873,100,10335,2026-11-01T00:00:00.0000000Z,fe167397-a38d-43c3-9bb3-8e2907e56a41
                        """)));
        List<ListPrice> prices = new ArrayList<>();
        try (VendorSession session = entered(FIRST)) {
            session.prices(SHEET, prices::add);
        }
        assertThat(prices).singleElement().satisfies(price -> {
            assertThat(price.service()).isEqualTo("Bandwidth");
            assertThat(price.fromQuantity()).isEqualByComparingTo("100");
            assertThat(price.price()).isEqualByComparingTo("0.0873");
            assertThat(price.sku()).isEqualTo("fe167397-a38d-43c3-9bb3-8e2907e56a41");
        });
        assertThat(kept).containsExactly(FIRST + " > " + SECOND);
        MICROSOFT.verify(postRequestedFor(urlPathMatching("/login/.*"))
                .withRequestBody(containing("scope=https%3A%2F%2Fapi.partner.microsoft.com%2F.default+offline_access"))
                .withRequestBody(containing("client_secret=of-the-user-app")));
    }

    /** As the page "Get a price sheet" shows it: columns and times as America writes them. */
    @Test
    void a_price_sheet_with_american_times_is_read_until_there_is_enough() {
        MICROSOFT.stubFor(
                get(urlPathMatching("/partner-prices/v1.0/sales/pricesheets.*")).willReturn(ok("""
                        "ProductTitle","ProductId","SkuId","SkuTitle","Publisher","SkuDescription","UnitOfMeasure","TermDuration","Market","Currency","UnitPrice","PricingTierRangeMin","PricingTierRangeMax","EffectiveStartDate","EffectiveEndDate","MeterIds","MeterType","Tags"
                        "Advanced Data Security - SQL Database","DZH318Z0C16V","001J","Advanced Data Security - US East 2","Microsoft","x","1 Node/Month","payG-1","US","USD","15","","","3/1/2018 12:00:00 AM","11/30/9999 11:59:59 PM","cb0969aa-aaaa-4d6c-ab4b-7e182fa06aff","1 Node/Month","Azure"
                        "Another","DZH318Z0C16V","001K","Another","Microsoft","x","1 Node/Month","payG-1","US","USD","no number","","","3/1/2018 12:00:00 AM","","","","Azure"
                        """)));
        List<ListPrice> prices = new ArrayList<>();
        try (VendorSession session = entered(FIRST)) {
            session.prices(SHEET, price -> !prices.add(price));
        }
        assertThat(prices).singleElement().satisfies(price -> {
            assertThat(price.effectiveAt()).isEqualTo(Instant.parse("2018-03-01T00:00:00Z"));
            assertThat(price.sku()).isEqualTo("cb0969aa-aaaa-4d6c-ab4b-7e182fa06aff");
            assertThat(price.fromQuantity()).isZero();
        });
    }

    @Test
    void without_a_user_the_sheet_is_refused_and_nobody_is_asked() {
        try (VendorSession session = MicrosoftStandIn.session(MICROSOFT)) {
            assertThatThrownBy(() -> session.prices(SHEET, price -> true))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("partner-user-missing"));
            session.renewCredentials();
        }
        MICROSOFT.verify(0, getRequestedFor(urlMatching("/partner-prices/.*")));
        assertThat(kept).isEmpty();
    }

    @Test
    void a_renewal_asks_for_a_token_and_the_next_one_goes_on_with_what_came() {
        try (VendorSession session = entered(FIRST)) {
            session.renewCredentials();
            session.renewCredentials();
        }
        assertThat(kept).containsExactly(FIRST + " > " + SECOND, SECOND + " > " + THIRD);
    }

    @Test
    void a_refresh_token_that_died_is_said_to_have_died_and_never_named() {
        MICROSOFT.stubFor(post(urlPathMatching("/login/.*"))
                .withRequestBody(containing("grant_type=refresh_token"))
                .willReturn(aResponse().withStatus(400).withBody("""
                        {"error":"invalid_grant","error_description":"AADSTS700082: The refresh token has expired due to inactivity. The token was issued on 2026-08-01T00:00:00.0000000Z and was inactive for 90.00:00:00. Trace ID: 1 Correlation ID: 2","error_codes":[700082]}""")));
        try (VendorSession session = entered(FIRST)) {
            assertThatThrownBy(session::renewCredentials).isInstanceOfSatisfying(VendorFailure.class, failure -> {
                assertThat(failure.kind()).isEqualTo(VendorFailure.Kind.CREDENTIAL);
                assertThat(failure).hasMessageStartingWith("AADSTS700082");
                assertThat(failure.getMessage()).doesNotContain("canary", "Trace ID");
            });
        }
        assertThat(kept).isEmpty();
    }

    @Test
    void a_sign_in_that_is_out_of_order_is_no_fault_of_the_credential() {
        MICROSOFT.stubFor(post(urlPathMatching("/login/.*"))
                .withRequestBody(containing("grant_type=refresh_token"))
                .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "60")));
        try (VendorSession session = entered(FIRST)) {
            assertThatThrownBy(session::renewCredentials)
                    .isInstanceOfSatisfying(VendorFailure.class, failure -> assertThat(failure.kind())
                            .isEqualTo(VendorFailure.Kind.THROTTLED));
        }
    }

    @Test
    void a_test_reads_from_the_tokens_what_is_granted() {
        answersAll();
        MICROSOFT.stubFor(post(urlPathMatching("/login/.*"))
                .withRequestBody(containing("grant_type=client_credentials"))
                .willReturn(okJson("{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\""
                        + MicrosoftStandIn.token("{\"roles\":[\"Reports.Read.All\",\"User.Read.All\"]}") + "\"}")));
        MicrosoftStandIn.refreshes(
                MICROSOFT, FIRST, MicrosoftStandIn.token("{\"scp\":\"user_impersonation profile\"}"), SECOND);
        MicrosoftStandIn.refreshes(MICROSOFT, SECOND, MicrosoftStandIn.token("{\"scp\":\"openid\"}"), THIRD);
        MicrosoftStandIn.refreshes(MICROSOFT, THIRD, "a-users-token", FIRST);
        MICROSOFT.stubFor(get(urlPathEqualTo("/partner-center/v1/invoices/summaries"))
                .withHeader("Authorization", equalTo("Bearer a-users-token"))
                .willReturn(okJson("{\"totalCount\":1,\"items\":[{\"balanceAmount\":1.5}]}")));

        List<Finding> findings;
        try (VendorSession session = entered(FIRST)) {
            findings = session.check();
        }

        assertThat(findings)
                .extracting(Finding::code, Finding::state, Finding::proof, Finding::remedy)
                .containsExactly(
                        tuple("microsoft.customers", Finding.State.OK, Finding.Proof.CALLED, null),
                        tuple("microsoft.usage", Finding.State.OK, Finding.Proof.CALLED, null),
                        tuple("microsoft.graph", Finding.State.MISSING, null, Finding.Remedy.GRANT),
                        tuple("microsoft.billing", Finding.State.OK, Finding.Proof.CALLED, null),
                        tuple("microsoft.create", Finding.State.NOT_TRIED, null, Finding.Remedy.USE_ONCE),
                        tuple("microsoft.subscriptions", Finding.State.NOT_TRIED, null, Finding.Remedy.USE_ONCE),
                        tuple("microsoft.user", Finding.State.OK, Finding.Proof.CLAIMED, null),
                        tuple("microsoft.prices", Finding.State.MISSING, null, Finding.Remedy.GRANT),
                        tuple("microsoft.invoices", Finding.State.OK, Finding.Proof.CALLED, null));
        assertThat(findings.get(2).said()).isEqualTo("The token names only Reports.Read.All, User.Read.All.");
        assertThat(findings.toString()).doesNotContain("canary", "eyJ");
    }

    @Test
    void a_test_without_a_user_names_what_needs_one() {
        answersAll();
        try (VendorSession session = MicrosoftStandIn.session(MICROSOFT)) {
            assertThat(session.check())
                    .filteredOn(each -> each.remedy() == Finding.Remedy.ADD_CREDENTIAL)
                    .extracting(Finding::code, Finding::state)
                    .containsExactly(
                            tuple("microsoft.prices", Finding.State.NOT_TRIED),
                            tuple("microsoft.invoices", Finding.State.NOT_TRIED));
        }
    }

    private VendorSession entered(String refreshToken) {
        Credential user = MicrosoftStandIn.user(refreshToken);
        return MicrosoftStandIn.session(
                MICROSOFT,
                Map.of(CredentialKind.AZURE_PARTNER_USER, user),
                (used, fresh) -> kept.add(
                        used.words().get("refreshToken") + " > " + fresh.words().get("refreshToken")));
    }

    private static void answersAll() {
        MICROSOFT.stubFor(get(urlPathEqualTo("/partner-center/v1/customers")).willReturn(okJson("{\"items\":[]}")));
        MICROSOFT.stubFor(get(urlMatching("/graph/v1.0/reports/partners/billing/operations/.*"))
                .willReturn(aResponse().withStatus(404)));
        MICROSOFT.stubFor(get(urlPathEqualTo("/management/providers/Microsoft.Billing/billingAccounts"))
                .willReturn(okJson("{\"value\":[{\"name\":\"123456\"}]}")));
    }
}

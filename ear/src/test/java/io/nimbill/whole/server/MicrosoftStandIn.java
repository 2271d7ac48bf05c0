package io.nimbill.whole.server;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;

/** Microsoft where the application believes it to be, with the answers of Microsoft's documentation. */
public final class MicrosoftStandIn implements AutoCloseable {

    private final WireMockServer microsoft = new WireMockServer(
            wireMockConfig().bindAddress("127.0.0.1").port(TestServer.running().microsoftPort()));

    /** An application is let in, and its services answer. */
    public MicrosoftStandIn() {
        microsoft.start();
        microsoft.stubFor(post(urlPathMatching("/login/.*/token"))
                .withRequestBody(containing("grant_type=client_credentials"))
                .willReturn(
                        okJson("{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"an-app-token\"}")));
        microsoft.stubFor(get(urlPathEqualTo("/partner-center/v1/customers")).willReturn(okJson("{\"items\":[]}")));
        microsoft.stubFor(get(urlMatching("/graph/v1.0/reports/partners/billing/operations/.*"))
                .willReturn(aResponse().withStatus(404)));
        microsoft.stubFor(get(urlPathEqualTo("/management/providers/Microsoft.Billing/billingAccounts"))
                .willReturn(okJson("{\"value\":[{\"name\":\"123456\"}]}")));
        microsoft.stubFor(get(urlPathEqualTo("/partner-center/v1/invoices/summaries"))
                .withHeader("Authorization", equalTo("Bearer a-users-token"))
                .willReturn(okJson("{\"items\":[]}")));
    }

    /** A user's refresh token is taken, and another one comes back. */
    public void refreshes(String used, String fresh) {
        microsoft.stubFor(post(urlPathMatching("/login/.*/token"))
                .withRequestBody(containing("refresh_token=" + used + "&"))
                .willReturn(okJson(
                        "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"a-users-token\",\"refresh_token\":\""
                                + fresh + "\"}")));
    }

    /** No refresh token is taken any more. */
    public void refreshesNoMore() {
        microsoft.stubFor(
                post(urlPathMatching("/login/.*/token"))
                        .withRequestBody(containing("grant_type=refresh_token"))
                        .atPriority(1)
                        .willReturn(
                                aResponse()
                                        .withStatus(400)
                                        .withBody(
                                                "{\"error\":\"invalid_grant\",\"error_description\":\"AADSTS700082: The refresh token has expired due to inactivity. Trace ID: 1\"}")));
    }

    /** A sheet of two prices for the user, three retail prices for everybody. */
    public void hasPrices() {
        microsoft.stubFor(get(urlPathMatching("/partner-prices/v1.0/sales/pricesheets.*"))
                .withHeader("Authorization", equalTo("Bearer a-users-token"))
                .willReturn(ok("""
                        ProductTitle,ProductId,SkuId,SkuTitle,UnitOfMeasure,Market,Currency,UnitPrice,PricingTierRangeMin,PricingTierRangeMax,EffectiveStartDate,MeterIds
                        Bandwidth,DZH318Z0BNXN,0001,Bandwidth,1 GB,US,USD,0.0873,100,10335,11/1/2026 12:00:00 AM,fe167397
                        Disks,DZH318Z0BNXN,0002,Premium disk,1/Month,US,USD,19.71,,,11/1/2026 12:00:00 AM,ab167397
                        """)));
        String prices = price("F16s", "0.176346") + "," + price("D2 v3", "0.096") + "," + price("=F4s", "0.05");
        microsoft.stubFor(get(urlPathEqualTo("/retail/api/retail/prices"))
                .willReturn(okJson("{\"Items\":[" + prices + "],\"NextPageLink\":null,\"Count\":3}")));
    }

    /** Retail prices on two pages, one for each meter and amount that are named, and a line that is no price. */
    public void asksFor(String... metersAndAmounts) {
        StringBuilder prices = new StringBuilder("{\"meterId\":\"broken\"}");
        for (int i = 2; i < metersAndAmounts.length; i += 2) {
            prices.append(',').append(price(metersAndAmounts[i], metersAndAmounts[i + 1]));
        }
        microsoft.stubFor(
                get(urlPathEqualTo("/retail/api/retail/prices"))
                        .willReturn(
                                okJson(
                                        "{\"Items\":[" + price(metersAndAmounts[0], metersAndAmounts[1])
                                                + "],\"NextPageLink\":\"https://prices.azure.com:443/api/retail/more?$skip=1000\",\"Count\":1}")));
        microsoft.stubFor(get(urlPathEqualTo("/retail/api/retail/more"))
                .willReturn(okJson("{\"Items\":[" + prices + "],\"NextPageLink\":null,\"Count\":1}")));
    }

    private static String price(String meter, String price) {
        return "{\"currencyCode\":\"EUR\",\"tierMinimumUnits\":0.0,\"retailPrice\":" + price
                + ",\"armRegionName\":\"westeurope\",\"effectiveStartDate\":\"2020-08-01T00:00:00Z\",\"meterId\":\""
                + meter
                + "\",\"meterName\":\"" + meter
                + "\",\"productName\":\"Virtual Machines\",\"serviceName\":\"Virtual Machines\",\"unitOfMeasure\":\"1 Hour\","
                + "\"type\":\"Consumption\"}";
    }

    /** Addresses are in order, and a customer is opened. */
    public void opensCustomers(String tenant) {
        microsoft.stubFor(
                post(urlPathEqualTo("/partner-center/v1/validations/address")).willReturn(okJson("{}")));
        microsoft.stubFor(post(urlPathEqualTo("/partner-center/v1/customers"))
                .willReturn(okJson(
                                "{\"id\":\"" + tenant
                                        + "\",\"userCredentials\":{\"userName\":\"admin\",\"password\":\"canary-first-password\"}}")
                        .withStatus(201)));
    }

    /** The bodies in which customers were asked for. */
    public List<String> customersAskedFor() {
        return microsoft.findAll(postRequestedFor(urlPathEqualTo("/partner-center/v1/customers"))).stream()
                .map(LoggedRequest::getBodyAsString)
                .toList();
    }

    @Override
    public void close() {
        microsoft.stop();
    }
}

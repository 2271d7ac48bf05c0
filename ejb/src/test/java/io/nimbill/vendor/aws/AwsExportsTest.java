package io.nimbill.vendor.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.nimbill.vendor.aws.AwsStandIn.call;
import static io.nimbill.vendor.aws.AwsStandIn.json;
import static io.nimbill.vendor.aws.AwsStandIn.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.nimbill.time.BillingPeriod;
import io.nimbill.vendor.Check;
import io.nimbill.vendor.Finding;
import io.nimbill.vendor.ListPrice;
import io.nimbill.vendor.PaidRequests;
import io.nimbill.vendor.PriceWish;
import io.nimbill.vendor.PublishedDataset;
import io.nimbill.vendor.VendorCost;
import io.nimbill.vendor.VendorSession;
import io.nimbill.work.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Exports, prices, comparison and the test of a payer account, with the answers of AWS's documentation. */
class AwsExportsTest {

    private static final BillingPeriod NOVEMBER =
            new BillingPeriod(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1));

    @RegisterExtension
    static final WireMockExtension AWS = WireMockExtension.newInstance()
            .options(wireMockConfig().bindAddress("127.0.0.1").dynamicPort())
            .build();

    @BeforeEach
    void enter() {
        AwsStandIn.letsIn(AWS, AwsStandIn.PAYER);
    }

    @Test
    void exports_and_reports_become_datasets() {
        exports();
        try (VendorSession session = AwsStandIn.session(AWS, PaidRequests.none())) {
            assertThat(session.publishedDatasets())
                    .extracting(
                            PublishedDataset::name,
                            PublishedDataset::format,
                            PublishedDataset::location,
                            PublishedDataset::state,
                            PublishedDataset::advice)
                    .containsExactly(
                            tuple("cur2-daily", "AWS_CUR2", "s3://costs/exports/cur2-daily", "HEALTHY", null),
                            tuple(
                                    "focus",
                                    "FOCUS",
                                    "s3://costs/focus",
                                    "UNHEALTHY",
                                    PublishedDataset.Advice.OVERWRITES),
                            tuple(
                                    "carbon",
                                    "CARBON_EMISSIONS",
                                    "s3://costs/carbon",
                                    "HEALTHY",
                                    PublishedDataset.Advice.NOT_READ),
                            tuple(
                                    "ExampleReport",
                                    "AWS_CUR",
                                    "s3://example-s3-bucket/exampleprefix/ExampleReport",
                                    "",
                                    null));
        }
    }

    @Test
    void a_test_names_each_permission_that_is_missing() {
        exports();
        AWS.stubFor(call("AWSOrganizationsV20161128.DescribeOrganization")
                .willReturn(
                        json("{\"Organization\":{\"Id\":\"o-exampleorgid\",\"MasterAccountId\":\"111111111111\"}}")));
        AWS.stubFor(
                call("AWSOrganizationsV20161128.ListAccounts")
                        .willReturn(
                                refusal(
                                        400,
                                        "AccessDeniedException",
                                        "User: arn:aws:sts::111111111111:assumed-role/Nimbill/nimbill is not authorized to perform: organizations:ListAccounts on resource: *")));
        AWS.stubFor(call("AWSOrganizationsV20161128.DescribeOrganizationalUnit")
                .willReturn(refusal(
                        400, "OrganizationalUnitNotFoundException", "You specified a unit that doesn't exist.")));
        AWS.stubFor(get(urlPathEqualTo("/costs"))
                .willReturn(okXml("<ListBucketResult><KeyCount>0</KeyCount></ListBucketResult>")));
        AWS.stubFor(get(urlPathEqualTo("/example-s3-bucket"))
                .willReturn(okXml("<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>")
                        .withStatus(403)));

        mayNotAskWhatItMay();

        try (VendorSession session = AwsStandIn.session(AWS, PaidRequests.none())) {
            List<Finding> findings = session.check();
            assertThat(findings)
                    .filteredOn(each -> each.state() != Finding.State.NOT_TRIED)
                    .extracting(Finding::code, Finding::state, Finding::permission, Finding::remedy)
                    .containsExactly(
                            tuple("aws.role", Finding.State.OK, "sts:AssumeRole", null),
                            tuple("aws.organization", Finding.State.OK, "organizations:DescribeOrganization", null),
                            tuple(
                                    "aws.accounts",
                                    Finding.State.MISSING,
                                    "organizations:ListAccounts",
                                    Finding.Remedy.GRANT),
                            tuple(
                                    "aws.suspend",
                                    Finding.State.MISSING,
                                    "organizations:DescribeOrganizationalUnit",
                                    Finding.Remedy.ENABLE),
                            tuple("aws.exports", Finding.State.OK, "bcm-data-exports:ListExports", null),
                            tuple("aws.reports", Finding.State.OK, "cur:DescribeReportDefinitions", null),
                            tuple("aws.bucket", Finding.State.OK, "s3:ListBucket costs", null),
                            tuple("aws.bucket", Finding.State.OK, "s3:ListBucket costs", null),
                            tuple(
                                    "aws.bucket",
                                    Finding.State.MISSING,
                                    "s3:ListBucket example-s3-bucket",
                                    Finding.Remedy.GRANT));
            assertThat(findings.get(2).said()).contains("not authorized to perform: organizations:ListAccounts");
        }
    }

    @Test
    void what_no_call_may_try_is_asked_of_iam() {
        exports();
        AwsStandIn.wouldSay(
                AWS,
                List.of(
                        "organizations:CreateAccount",
                        "organizations:DescribeCreateAccountStatus",
                        "organizations:MoveAccount",
                        "organizations:TagResource",
                        "organizations:UntagResource",
                        "ce:GetCostAndUsage"),
                List.of("organizations:CloseAccount"));
        try (VendorSession session = AwsStandIn.session(AWS, PaidRequests.none())) {
            assertThat(session.check())
                    .filteredOn(each -> List.of("aws.create", "aws.move", "aws.close", "aws.costs")
                            .contains(each.code()))
                    .extracting(Finding::permission, Finding::state, Finding::proof, Finding::remedy, Finding::said)
                    .containsExactly(
                            simulated("organizations:CreateAccount"),
                            simulated("organizations:DescribeCreateAccountStatus"),
                            simulated("organizations:MoveAccount"),
                            simulated("organizations:TagResource"),
                            simulated("organizations:UntagResource"),
                            tuple(
                                    "organizations:CloseAccount",
                                    Finding.State.MISSING,
                                    null,
                                    Finding.Remedy.GRANT,
                                    "IAM says implicitDeny."),
                            simulated("ce:GetCostAndUsage"),
                            tuple("ce:GetCostForecast", Finding.State.NOT_TRIED, null, Finding.Remedy.USE_ONCE, null));
        }
        AWS.verify(0, postRequestedFor(urlEqualTo("/")).withHeader("X-Amz-Target", containing("CreateAccount")));
        AWS.verify(0, postRequestedFor(urlEqualTo("/")).withHeader("X-Amz-Target", containing("GetCost")));
    }

    @Test
    void a_role_that_may_not_ask_iam_leaves_its_acts_untried_and_says_why() {
        exports();
        mayNotAskWhatItMay();
        try (VendorSession session = AwsStandIn.session(AWS, PaidRequests.none())) {
            Check check = new Check(Instant.EPOCH, "somebody", session.check());
            assertThat(check.findings())
                    .filteredOn(each -> each.state() == Finding.State.NOT_TRIED)
                    .hasSize(8)
                    .allSatisfy(each -> {
                        assertThat(each.remedy()).isEqualTo(Finding.Remedy.ALLOW_SIMULATION);
                        assertThat(each.said()).contains("not authorized to perform: iam:SimulatePrincipalPolicy");
                    });
            assertThat(check.missing())
                    .as("what nobody could try is not missing")
                    .isEqualTo(check.findings().stream()
                            .filter(each -> !each.isOk() && each.remedy() != Finding.Remedy.ALLOW_SIMULATION)
                            .count());
        }
    }

    private static Tuple simulated(String action) {
        return tuple(action, Finding.State.OK, Finding.Proof.SIMULATED, null, null);
    }

    private static void mayNotAskWhatItMay() {
        AWS.stubFor(post(urlEqualTo("/"))
                .withRequestBody(containing("Action=SimulatePrincipalPolicy"))
                .willReturn(okForContentType("text/xml", """
                        <ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><Error><Type>Sender</Type><Code>AccessDenied</Code>
                        <Message>User: arn:aws:sts::111111111111:assumed-role/Nimbill/nimbill is not authorized to perform: iam:SimulatePrincipalPolicy on resource: role Nimbill</Message></Error></ErrorResponse>
                        """).withStatus(403)));
    }

    @Test
    void a_role_that_does_not_trust_us_or_is_another_payers_ends_the_test() {
        AwsStandIn.letsIn(AWS, "999999999999");
        try (VendorSession session = AwsStandIn.session(AWS, PaidRequests.none())) {
            assertThat(session.check()).singleElement().satisfies(finding -> {
                assertThat(finding.remedy()).isEqualTo(Finding.Remedy.RENEW_CREDENTIAL);
                assertThat(finding.said()).contains("999999999999", AwsStandIn.PAYER);
            });
        }
        AWS.resetAll();
        AWS.stubFor(post(urlEqualTo("/"))
                .withRequestBody(containing("Action=AssumeRole"))
                .willReturn(okForContentType("text/xml", """
                        <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>AccessDenied</Code>
                        <Message>User: arn:aws:iam::444455556666:user/nimbill is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::111111111111:role/Nimbill</Message></Error></ErrorResponse>
                        """).withStatus(403)));
        try (VendorSession session = AwsStandIn.session(AWS, PaidRequests.none())) {
            assertThat(session.check())
                    .singleElement()
                    .extracting(Finding::remedy)
                    .isEqualTo(Finding.Remedy.TRUST);
        }
    }

    @Test
    void cost_explorer_is_asked_page_by_page_and_each_page_is_counted() {
        AWS.stubFor(call("AWSInsightsIndexService.GetCostAndUsage")
                .inScenario("pages")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(json("""
                        {"GroupDefinitions":[{"Key":"LINKED_ACCOUNT","Type":"DIMENSION"}],"NextPageToken":"more","ResultsByTime":[{"Estimated":true,
                        "Groups":[{"Keys":["111111111111"],"Metrics":{"UnblendedCost":{"Amount":"0.0123456789012345","Unit":"USD"}}}],
                        "TimePeriod":{"End":"2026-12-01","Start":"2026-11-01"},"Total":{}}]}"""))
                .willSetStateTo("last"));
        AWS.stubFor(call("AWSInsightsIndexService.GetCostAndUsage")
                .inScenario("pages")
                .whenScenarioStateIs("last")
                .willReturn(json("""
                        {"ResultsByTime":[{"Groups":[{"Keys":["222222222222"],"Metrics":{"UnblendedCost":{"Amount":"7","Unit":"USD"}}}],
                        "TimePeriod":{"End":"2026-12-01","Start":"2026-11-01"}}]}""")));
        AWS.stubFor(call("AWSInsightsIndexService.GetCostForecast").willReturn(json("""
                        {"ForecastResultsByTime":[{"MeanValue":"37.0","TimePeriod":{"End":"2026-12-01","Start":"2026-11-22"}}],"Total":{"Amount":"37.0299","Unit":"USD"}}""")));
        AtomicInteger paid = new AtomicInteger();
        try (VendorSession session = AwsStandIn.session(AWS, paid::incrementAndGet)) {
            assertThat(session.costs(NOVEMBER))
                    .containsExactly(
                            new VendorCost("111111111111", new BigDecimal("0.0123456789012345"), "USD"),
                            new VendorCost("222222222222", new BigDecimal("7"), "USD"));
            assertThat(session.forecast(NOVEMBER, Instant.parse("2026-11-22T10:00:00Z"))
                            .amount())
                    .isEqualByComparingTo("37.0299");
            assertThat(paid).hasValue(3);
        }
        try (VendorSession session = AwsStandIn.session(AWS, PaidRequests.none())) {
            assertThatThrownBy(() -> session.costs(NOVEMBER))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("costs money");
        }
    }

    @Test
    void list_prices_are_read_after_the_lines_before_the_header() {
        AWS.stubFor(get("/offers/v1.0/aws/AmazonS3/current/region_index.json")
                .inScenario("down")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(serverError())
                .willSetStateTo("up"));
        AWS.stubFor(get("/offers/v1.0/aws/AmazonS3/current/region_index.json")
                .inScenario("down")
                .whenScenarioStateIs("up")
                .willReturn(okJson("""
                        {"formatVersion":"v1.0","regions":{"eu-central-1":{"regionCode":"eu-central-1",
                        "currentVersionUrl":"/offers/v1.0/aws/AmazonS3/20261101000000/eu-central-1/index.json"}}}""")));
        AWS.stubFor(get("/offers/v1.0/aws/AmazonS3/20261101000000/eu-central-1/index.csv")
                .willReturn(ok("""
                "FormatVersion","v1.0"
                "Disclaimer","This pricing list is for informational purposes only."
                "Publication Date","2026-11-01T00:00:00Z"
                "Version","20261101000000"
                "OfferCode","AmazonS3"
                "SKU","OfferTermCode","RateCode","TermType","PriceDescription","EffectiveDate","StartingRange","EndingRange","Unit","PricePerUnit","Currency","serviceCode","Region Code"
                "ABC","JRTCKXETXF","ABC.JRTCKXETXF.1","OnDemand","$0.0245 per GB - first 50 TB","2026-11-01","0","51200","GB-Mo","0.0245000000","USD","AmazonS3","eu-central-1"
                "ABC","JRTCKXETXF","ABC.JRTCKXETXF.2","OnDemand","$0.0235 per GB - next 450 TB","2026-11-01","51200","512000","GB-Mo","0.0235000000","USD","AmazonS3","eu-central-1"
                """)));
        List<ListPrice> prices = new ArrayList<>();
        List<ListPrice> first = new ArrayList<>();
        try (VendorSession session = AwsStandIn.session(AWS, PaidRequests.none())) {
            session.prices(PriceWish.listed("AmazonS3", "eu-central-1", null), prices::add);
            session.prices(PriceWish.listed("AmazonS3", "eu-central-1", null), price -> !first.add(price));
            assertThatThrownBy(() -> session.prices(PriceWish.listed("../../x", "eu-central-1", null), price -> true))
                    .isInstanceOf(Refusal.class);
        }
        assertThat(first).as("whoever has enough gets no more").hasSize(1);
        assertThat(prices)
                .extracting(ListPrice::sku, ListPrice::fromQuantity, ListPrice::price, ListPrice::currency)
                .containsExactly(
                        tuple("ABC", new BigDecimal("0"), new BigDecimal("0.0245000000"), "USD"),
                        tuple("ABC", new BigDecimal("51200"), new BigDecimal("0.0235000000"), "USD"));
    }

    @Test
    void the_policies_to_paste_name_the_external_id_and_the_buckets() {
        String texts = new AwsPermissions(
                        "nimbill-42", "arn:aws:iam::444455556666:root", AwsStandIn.PAYER, List.of("s3://costs/exports"))
                .texts()
                .toString();
        assertThat(texts)
                .contains(
                        "\"sts:ExternalId\"",
                        "nimbill-42",
                        "arn:aws:s3:::costs",
                        "arn:aws:s3:::costs/*",
                        "arn:aws:iam::111111111111:role/*")
                .doesNotContain("\"Action\": \"*\"", "s3:*", "organizations:*");
    }

    private static void exports() {
        AWS.stubFor(call("AWSBillingAndCostManagementDataExports.ListExports").willReturn(json("""
                        {"Exports":[{"ExportArn":"arn:1","ExportName":"cur2-daily","ExportStatus":{"StatusCode":"HEALTHY"}},
                        {"ExportArn":"arn:2","ExportName":"focus","ExportStatus":{"StatusCode":"UNHEALTHY","StatusReason":"INSUFFICIENT_PERMISSION"}},
                        {"ExportArn":"arn:3","ExportName":"carbon","ExportStatus":{"StatusCode":"HEALTHY"}}]}""")));
        export(
                "arn:1",
                "cur2-daily",
                "SELECT line_item_usage_account_id, line_item_unblended_cost FROM COST_AND_USAGE_REPORT",
                "{\"COST_AND_USAGE_REPORT\":{\"INCLUDE_RESOURCES\":\"TRUE\",\"TIME_GRANULARITY\":\"DAILY\"}}",
                "exports/",
                "CREATE_NEW_REPORT");
        export("arn:2", "focus", "SELECT BilledCost FROM FOCUS_1_2_AWS", "{}", "", "OVERWRITE_REPORT");
        export("arn:3", "carbon", "SELECT total FROM CARBON_EMISSIONS", "{}", "", "CREATE_NEW_REPORT");
        AWS.stubFor(call("AWSOrigamiServiceGatewayService.DescribeReportDefinitions")
                .willReturn(json("""
                        {"ReportDefinitions":[{"ReportName":"ExampleReport","TimeUnit":"HOURLY","Format":"textORcsv","Compression":"GZIP",
                        "AdditionalSchemaElements":["RESOURCES"],"S3Bucket":"example-s3-bucket","S3Prefix":"exampleprefix","S3Region":"us-east-1",
                        "AdditionalArtifacts":["REDSHIFT","QUICKSIGHT"],"RefreshClosedReports":true,"ReportVersioning":"CREATE_NEW_REPORT"}]}""")));
    }

    private static void export(String arn, String name, String query, String tables, String prefix, String overwrite) {
        AWS.stubFor(call("AWSBillingAndCostManagementDataExports.GetExport")
                .withRequestBody(containing(arn))
                .willReturn(json("{\"Export\":{\"ExportArn\":\"" + arn + "\",\"Name\":\"" + name
                        + "\",\"DataQuery\":{\"QueryStatement\":\"" + query + "\",\"TableConfigurations\":" + tables
                        + "},\"DestinationConfigurations\":{\"S3Destination\":{\"S3Bucket\":\"costs\",\"S3Prefix\":\""
                        + prefix
                        + "\",\"S3Region\":\"us-east-1\",\"S3OutputConfigurations\":{\"Compression\":\"GZIP\",\"Format\":\"TEXT_OR_CSV\","
                        + "\"OutputType\":\"CUSTOM\",\"Overwrite\":\"" + overwrite
                        + "\"}}},\"RefreshCadence\":{\"Frequency\":\"SYNCHRONOUS\"}}}")));
    }
}

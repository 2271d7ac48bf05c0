package io.nimbill.whole.server;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;

/** AWS at the address where the application believes it to be, with the answers of AWS's documentation. */
public final class AwsStandIn implements AutoCloseable {

    private final WireMockServer aws = new WireMockServer(
            wireMockConfig().bindAddress("127.0.0.1").port(TestServer.running().awsPort()));

    /** Everything that is not stubbed goes to the store. */
    public AwsStandIn(String payer, int storePort) {
        aws.start();
        aws.stubFor(any(urlPathMatching("/.+"))
                .atPriority(10)
                .willReturn(aResponse().proxiedFrom("http://127.0.0.1:" + storePort)));
        sts("AssumeRole", """
                <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
                <AssumedRoleUser><Arn>arn:aws:sts::%1$s:assumed-role/Nimbill/nimbill</Arn><AssumedRoleId>ARO123EXAMPLE123:nimbill</AssumedRoleId></AssumedRoleUser>
                <Credentials><AccessKeyId>ASIAIOSFODNN7EXAMPLE</AccessKeyId><SecretAccessKey>wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKEY</SecretAccessKey>
                <SessionToken>AQoDYXdzEPT</SessionToken><Expiration>2099-07-15T23:28:33.359Z</Expiration></Credentials>
                </AssumeRoleResult></AssumeRoleResponse>""".formatted(payer));
        sts("GetCallerIdentity", """
                <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
                <Arn>arn:aws:sts::%1$s:assumed-role/Nimbill/nimbill</Arn><UserId>ARO123EXAMPLE123:nimbill</UserId><Account>%1$s</Account>
                </GetCallerIdentityResult></GetCallerIdentityResponse>""".formatted(payer));
    }

    /** The answer of IAM to what a role may do: all that is asked here is allowed, but to close accounts. */
    public void wouldAllowAllButClosing() {
        StringBuilder results = new StringBuilder();
        for (String action : new String[] {
            "organizations:CreateAccount",
            "organizations:DescribeCreateAccountStatus",
            "organizations:MoveAccount",
            "organizations:TagResource",
            "organizations:UntagResource",
            "ce:GetCostAndUsage",
            "ce:GetCostForecast"
        }) {
            results.append("<member><EvalDecision>allowed</EvalDecision><EvalActionName>")
                    .append(action)
                    .append("</EvalActionName></member>");
        }
        sts("SimulatePrincipalPolicy", """
                <SimulatePrincipalPolicyResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><SimulatePrincipalPolicyResult>
                <IsTruncated>false</IsTruncated><EvaluationResults>%s<member><EvalDecision>implicitDeny</EvalDecision>
                <EvalActionName>organizations:CloseAccount</EvalActionName></member></EvaluationResults>
                </SimulatePrincipalPolicyResult></SimulatePrincipalPolicyResponse>""".formatted(results));
    }

    /** The answer to a call, by its target such as {@code AWSOrganizationsV20161128.ListAccounts}. */
    public void answer(String target, int status, String json) {
        aws.stubFor(post(urlEqualTo("/"))
                .withHeader("X-Amz-Target", equalTo(target))
                .willReturn(okForContentType("application/x-amz-json-1.1", json).withStatus(status)));
    }

    /** An organization that may not be listed, one cost and usage report, and what it costs. */
    public void hasOneReport() {
        String organizations = "AWSOrganizationsV20161128.";
        answer(organizations + "DescribeOrganization", 200, "{\"Organization\":{\"Id\":\"o-exampleorgid\"}}");
        answer(
                organizations + "ListAccounts",
                400,
                "{\"__type\":\"AccessDeniedException\",\"Message\":\"User: arn:aws:sts::111111111111:assumed-role/Nimbill/"
                        + "nimbill is not authorized to perform: organizations:ListAccounts\"}");
        answer(
                organizations + "DescribeOrganizationalUnit",
                200,
                "{\"OrganizationalUnit\":{\"Id\":\"ou-examplerootid111-exampleouid111\",\"Name\":\"Suspended\"}}");
        answer(organizations + "ListParents", 200, "{\"Parents\":[{\"Id\":\"r-examplerootid111\",\"Type\":\"ROOT\"}]}");
        answer(organizations + "TagResource", 200, "{}");
        answer(organizations + "MoveAccount", 200, "{}");
        answer(
                "AWSInsightsIndexService.GetCostAndUsage",
                200,
                "{\"ResultsByTime\":[{\"Groups\":[{\"Keys\":[\"222222222222\"],\"Metrics\":{\"UnblendedCost\":"
                        + "{\"Amount\":\"7.25\",\"Unit\":\"USD\"}}}]}]}");
        answer("AWSBillingAndCostManagementDataExports.ListExports", 200, "{\"Exports\":[]}");
        answer(
                "AWSOrigamiServiceGatewayService.DescribeReportDefinitions",
                200,
                "{\"ReportDefinitions\":[{\"ReportName\":\"my-report\",\"TimeUnit\":\"DAILY\",\"Format\":\"textORcsv\","
                        + "\"Compression\":\"GZIP\",\"AdditionalSchemaElements\":[\"RESOURCES\"],\"S3Bucket\":\"vendor-costs\","
                        + "\"S3Prefix\":\"my-prefix\",\"S3Region\":\"us-east-1\",\"ReportVersioning\":\"CREATE_NEW_REPORT\"}]}");
    }

    /** How often something was asked with that text in the request. */
    public int asked(String text) {
        return aws.findAll(postRequestedFor(urlEqualTo("/")).withRequestBody(containing(text)))
                .size();
    }

    @Override
    public void close() {
        aws.stop();
    }

    private void sts(String action, String xml) {
        aws.stubFor(post(urlEqualTo("/"))
                .withRequestBody(containing("Action=" + action))
                .willReturn(okForContentType("text/xml", xml)));
    }
}

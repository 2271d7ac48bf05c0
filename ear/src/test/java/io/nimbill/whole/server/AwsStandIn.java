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

    /** The answer to a call, by its target such as {@code AWSOrganizationsV20161128.ListAccounts}. */
    public void answer(String target, int status, String json) {
        aws.stubFor(post(urlEqualTo("/"))
                .withHeader("X-Amz-Target", equalTo(target))
                .willReturn(okForContentType("application/x-amz-json-1.1", json).withStatus(status)));
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

package io.nimbill.vendor.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.nimbill.vendor.Credential;
import io.nimbill.vendor.CredentialKind;
import io.nimbill.vendor.PaidRequests;
import io.nimbill.vendor.VendorAccess;
import io.nimbill.vendor.VendorSession;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** AWS as its documentation writes its answers: JSON 1.1 by the target, STS as query and XML. */
final class AwsStandIn {

    static final String PAYER = "111111111111";
    static final PublicId ACCOUNT = new PublicId("0123456789abcdef0123456789abcdef");

    private AwsStandIn() {}

    static MappingBuilder call(String target) {
        return post(urlEqualTo("/")).withHeader("X-Amz-Target", equalTo(target));
    }

    static ResponseDefinitionBuilder json(String body) {
        return okForContentType("application/x-amz-json-1.1", body);
    }

    static ResponseDefinitionBuilder refusal(int status, String type, String message) {
        return json("{\"__type\":\"" + type + "\",\"Message\":\"" + message + "\",\"message\":\"" + message + "\"}")
                .withStatus(status);
    }

    /** As in the reference of AssumeRole and GetCallerIdentity. */
    static void letsIn(WireMockExtension aws, String payer) {
        aws.stubFor(post(urlEqualTo("/"))
                .withRequestBody(containing("Action=AssumeRole"))
                .willReturn(okForContentType("text/xml", """
                        <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
                        <AssumedRoleUser><Arn>arn:aws:sts::%1$s:assumed-role/Nimbill/nimbill</Arn><AssumedRoleId>ARO123EXAMPLE123:nimbill</AssumedRoleId></AssumedRoleUser>
                        <Credentials><AccessKeyId>ASIAIOSFODNN7EXAMPLE</AccessKeyId><SecretAccessKey>wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKEY</SecretAccessKey>
                        <SessionToken>AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22</SessionToken><Expiration>2099-07-15T23:28:33.359Z</Expiration></Credentials>
                        </AssumeRoleResult><ResponseMetadata><RequestId>c6104cbe-af31-11e0-8154-cbc7ccf896c7</RequestId></ResponseMetadata></AssumeRoleResponse>
                        """.formatted(payer))));
        aws.stubFor(post(urlEqualTo("/"))
                .withRequestBody(containing("Action=GetCallerIdentity"))
                .willReturn(okForContentType("text/xml", """
                        <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
                        <Arn>arn:aws:sts::%1$s:assumed-role/Nimbill/nimbill</Arn><UserId>ARO123EXAMPLE123:nimbill</UserId><Account>%1$s</Account>
                        </GetCallerIdentityResult><ResponseMetadata><RequestId>01234567-89ab-cdef-0123-456789abcdef</RequestId></ResponseMetadata></GetCallerIdentityResponse>
                        """.formatted(payer))));
    }

    /** As in the reference of SimulatePrincipalPolicy: these are allowed, and these implicitly denied. */
    static void wouldSay(WireMockExtension aws, List<String> allowed, List<String> denied) {
        StringBuilder results = new StringBuilder();
        allowed.forEach(action -> results.append(decision(action, "allowed")));
        denied.forEach(action -> results.append(decision(action, "implicitDeny")));
        aws.stubFor(post(urlEqualTo("/"))
                .withRequestBody(containing("Action=SimulatePrincipalPolicy"))
                .withRequestBody(containing("PolicySourceArn=arn%3Aaws%3Aiam%3A%3A" + PAYER + "%3Arole%2FNimbill"))
                .willReturn(okForContentType("text/xml", """
                        <SimulatePrincipalPolicyResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><SimulatePrincipalPolicyResult>
                        <IsTruncated>false</IsTruncated><EvaluationResults>%s</EvaluationResults></SimulatePrincipalPolicyResult>
                        <ResponseMetadata><RequestId>1cdb5b0a-4c15-11e5-b121-bd8c7EXAMPLE</RequestId></ResponseMetadata></SimulatePrincipalPolicyResponse>
                        """.formatted(results))));
    }

    private static String decision(String action, String decision) {
        return "<member><MatchedStatements/><MissingContextValues/><EvalResourceName>*</EvalResourceName><EvalDecision>"
                + decision + "</EvalDecision><EvalActionName>" + action + "</EvalActionName></member>";
    }

    /** A session as the role, every service at the stand-in. */
    static VendorSession session(WireMockExtension aws, PaidRequests paid) {
        Credential role = Credential.of(
                CredentialKind.AWS_ROLE,
                Map.of(
                        "roleArn", "arn:aws:iam::" + PAYER + ":role/Nimbill",
                        "suspendedUnit", "ou-examplerootid111-exampleouid111",
                        "accessKeyId", "AKIAIOSFODNN7EXAMPLE",
                        "secretAccessKey", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));
        VendorAccess access = new VendorAccess(ACCOUNT, PAYER, Map.of(CredentialKind.AWS_ROLE, role), paid);
        return new AwsCloudVendor(settings(aws)).open(access);
    }

    static Settings settings(WireMockExtension aws) {
        Map<String, String> settings = new HashMap<>(Map.of("nimbill.profile", "test"));
        for (String service :
                new String[] {"sts", "organizations", "data-exports", "cur", "s3", "cost-explorer", "iam", "pricing"}) {
            settings.put("nimbill.aws.endpoint." + service, aws.baseUrl());
        }
        return new Settings(settings::get, name -> null);
    }
}

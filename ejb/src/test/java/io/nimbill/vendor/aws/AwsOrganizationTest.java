package io.nimbill.vendor.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.nimbill.vendor.aws.AwsStandIn.call;
import static io.nimbill.vendor.aws.AwsStandIn.json;
import static io.nimbill.vendor.aws.AwsStandIn.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.nimbill.vendor.NewVendorAccount;
import io.nimbill.vendor.PaidRequests;
import io.nimbill.vendor.VendorAccount;
import io.nimbill.vendor.VendorFailure;
import io.nimbill.vendor.VendorOperation;
import io.nimbill.vendor.VendorResource;
import io.nimbill.vendor.VendorSession;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Answers and errors as the reference of AWS Organizations writes them. */
class AwsOrganizationTest {

    private static final String ORGANIZATIONS = "AWSOrganizationsV20161128.";
    private static final String DENY_ALL = "ou-examplerootid111-exampleouid111";

    @RegisterExtension
    static final WireMockExtension AWS = WireMockExtension.newInstance()
            .options(wireMockConfig().bindAddress("127.0.0.1").dynamicPort())
            .build();

    private VendorSession session;

    @BeforeEach
    void enter() {
        AwsStandIn.letsIn(AWS, AwsStandIn.PAYER);
        session = AwsStandIn.session(AWS, PaidRequests.none());
    }

    @AfterEach
    void leave() {
        session.close();
    }

    @Test
    void accounts_come_page_by_page_as_the_role_with_the_external_id() {
        AWS.stubFor(call(ORGANIZATIONS + "ListAccounts")
                .withRequestBody(matchingJsonPath("$.NextToken", absent()))
                .willReturn(json("""
                        {"Accounts":[{"Arn":"arn:aws:organizations::111111111111:account/o-exampleorgid/111111111111","JoinedMethod":"INVITED",
                        "JoinedTimestamp":1481830215.45,"Id":"111111111111","Name":"Master Account","Email":"bill@example.com","Status":"ACTIVE"}],
                        "NextToken":"page-2"}""")));
        AWS.stubFor(call(ORGANIZATIONS + "ListAccounts")
                .withRequestBody(matchingJsonPath("$[?(@.NextToken=='page-2')]"))
                .willReturn(json("{\"Accounts\":[],\"NextToken\":\"page-3\"}")));
        AWS.stubFor(call(ORGANIZATIONS + "ListAccounts")
                .withRequestBody(matchingJsonPath("$[?(@.NextToken=='page-3')]"))
                .willReturn(json("""
                        {"Accounts":[{"Id":"000000000222","Name":"Production Account","Email":"alice@example.com","Status":"ACTIVE",
                        "State":"PENDING_CLOSURE","JoinedTimestamp":1481835741.044}]}""")));

        List<VendorAccount> accounts = new ArrayList<>();
        session.accounts(accounts::add);

        assertThat(accounts).extracting(VendorAccount::externalId).containsExactly("111111111111", "000000000222");
        assertThat(accounts)
                .extracting(VendorAccount::state)
                .containsExactly(VendorAccount.State.ACTIVE, VendorAccount.State.CLOSING);
        AWS.verify(postRequestedFor(urlEqualTo("/"))
                .withRequestBody(containing("ExternalId=nimbill-" + AwsStandIn.ACCOUNT.value())));
    }

    @Test
    void throttling_is_waited_out() {
        AWS.stubFor(call(ORGANIZATIONS + "ListAccounts")
                .inScenario("throttling")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(refusal(400, "TooManyRequestsException", "AWS Organizations could not process it"))
                .willSetStateTo("calm"));
        AWS.stubFor(call(ORGANIZATIONS + "ListAccounts")
                .inScenario("throttling")
                .whenScenarioStateIs("calm")
                .willReturn(json("{\"Accounts\":[]}")));
        session.accounts(account -> {});
        AWS.verify(2, postRequestedFor(urlEqualTo("/")).withHeader("X-Amz-Target", containing("ListAccounts")));
    }

    @Test
    void a_new_account_is_under_way_until_aws_says_otherwise() {
        AWS.stubFor(call(ORGANIZATIONS + "ListAccounts").willReturn(json("{\"Accounts\":[]}")));
        AWS.stubFor(call(ORGANIZATIONS + "CreateAccount")
                .withRequestBody(equalToJson("""
                        {"AccountName":"Production Account","Email":"susan@example.com","Tags":[{"Key":"nimbill:request","Value":"req-1"}]}"""))
                .willReturn(json("""
                        {"CreateAccountStatus":{"RequestedTimestamp":1.470684478687E9,"State":"IN_PROGRESS","Id":"car-examplecreateaccountrequestid111","AccountName":"Production Account"}}""")));
        AWS.stubFor(call(ORGANIZATIONS + "DescribeCreateAccountStatus").willReturn(json("""
                        {"CreateAccountStatus":{"State":"SUCCEEDED","Id":"car-examplecreateaccountrequestid111","AccountId":"333333333333","AccountName":"Production Account","CompletedTimestamp":1470684478.687}}""")));

        VendorOperation asked =
                session.createAccount(NewVendorAccount.of("req-1", "Production Account", "susan@example.com"));
        assertThat(asked.state()).isEqualTo(VendorOperation.State.RUNNING);
        VendorOperation done = session.operation(asked.id());
        assertThat(done.state()).isEqualTo(VendorOperation.State.SUCCEEDED);
        assertThat(done.externalId()).isEqualTo("333333333333");
    }

    @Test
    void a_request_that_was_lost_on_the_way_back_opens_no_second_account() {
        AWS.stubFor(call(ORGANIZATIONS + "ListAccounts").willReturn(json("""
                        {"Accounts":[{"Id":"333333333333","Name":"Production Account","Email":"Susan@example.com","Status":"ACTIVE"}]}""")));
        AWS.stubFor(call(ORGANIZATIONS + "ListTagsForResource")
                .willReturn(json("{\"Tags\":[{\"Key\":\"nimbill:request\",\"Value\":\"req-1\"}]}")));
        NewVendorAccount wanted = NewVendorAccount.of("req-1", "Production Account", "susan@example.com");
        assertThat(session.createAccount(wanted).externalId()).isEqualTo("333333333333");
        NewVendorAccount other = NewVendorAccount.of("req-2", "Production Account", "susan@example.com");
        assertThat(session.createAccount(other).said()).isEqualTo("EMAIL_ALREADY_EXISTS");
        AWS.verify(0, postRequestedFor(urlEqualTo("/")).withHeader("X-Amz-Target", containing("CreateAccount")));
    }

    @Test
    void a_suspended_account_moves_to_the_deny_all_unit_and_back_to_where_it_was() {
        parent("ou-examplerootid111-home00000001");
        AWS.stubFor(call(ORGANIZATIONS + "TagResource").willReturn(json("{}")));
        AWS.stubFor(call(ORGANIZATIONS + "UntagResource").willReturn(json("{}")));
        AWS.stubFor(call(ORGANIZATIONS + "MoveAccount")
                .inScenario("moving")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(refusal(400, "ConcurrentModificationException", "The target is being changed"))
                .willSetStateTo("free"));
        AWS.stubFor(call(ORGANIZATIONS + "MoveAccount")
                .inScenario("moving")
                .whenScenarioStateIs("free")
                .willReturn(json("{}")));

        session.suspend(VendorResource.account("222222222222"));
        moved("ou-examplerootid111-home00000001", DENY_ALL);
        AWS.verify(postRequestedFor(urlEqualTo("/"))
                .withHeader("X-Amz-Target", containing("TagResource"))
                .withRequestBody(containing("ou-examplerootid111-home00000001")));

        parent(DENY_ALL);
        AWS.stubFor(call(ORGANIZATIONS + "ListTagsForResource")
                .willReturn(json(
                        "{\"Tags\":[{\"Key\":\"nimbill:unit\",\"Value\":\"ou-examplerootid111-home00000001\"}]}")));
        session.resume(VendorResource.account("222222222222"));
        moved(DENY_ALL, "ou-examplerootid111-home00000001");
        AWS.verify(1, postRequestedFor(urlEqualTo("/")).withHeader("X-Amz-Target", containing("UntagResource")));
    }

    @Test
    void what_aws_declines_is_told_in_its_words() {
        AWS.stubFor(call(ORGANIZATIONS + "CloseAccount")
                .willReturn(refusal(
                        400,
                        "ConstraintViolationException",
                        "CLOSE_ACCOUNT_QUOTA_EXCEEDED: You have exceeded close account quota for the past 30 days.")));
        assertThatThrownBy(() -> session.close(VendorResource.account("222222222222")))
                .isInstanceOfSatisfying(VendorFailure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(VendorFailure.Kind.REFUSED);
                    assertThat(failure).hasMessageContaining("CLOSE_ACCOUNT_QUOTA_EXCEEDED");
                });
    }

    private static void parent(String unit) {
        AWS.stubFor(call(ORGANIZATIONS + "ListParents")
                .willReturn(json("{\"Parents\":[{\"Id\":\"" + unit + "\",\"Type\":\"ORGANIZATIONAL_UNIT\"}]}")));
    }

    private static void moved(String from, String to) {
        AWS.verify(postRequestedFor(urlEqualTo("/"))
                .withHeader("X-Amz-Target", containing("MoveAccount"))
                .withRequestBody(equalToJson("{\"AccountId\":\"222222222222\",\"SourceParentId\":\"" + from
                        + "\",\"DestinationParentId\":\"" + to + "\"}")));
    }
}

package io.nimbill.whole.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Party;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient;
import io.nimbill.whole.api.ApiClient.Answer;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.whole.server.AwsStandIn;
import io.nimbill.whole.server.TestServer;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** AWS takes its time to open an account: it is asked again by itself, after growing pauses, until it has an answer. */
@InServer
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccountOpeningIT {

    private static final String ORGANIZATIONS = "AWSOrganizationsV20161128.";
    private static final String STATUS = ORGANIZATIONS + "DescribeCreateAccountStatus";
    private static final String REQUEST = "car-examplecreateaccountrequestid111";

    @Inject
    private ApiTree tree;

    @Inject
    private Settings inside;

    @Test
    @Order(1)
    void somebody_holds_a_key_of_the_operator() throws Exception {
        Party operator = tree.operator();
        Files.writeString(
                inside.home().resolve("account-opening"),
                String.join(
                        " ",
                        tree.keyOf(operator),
                        operator.publicId().prefixed("pty"),
                        tree.clientOf(operator).publicId().prefixed("pty")));
        assertThat(inside.home().resolve("account-opening")).isNotEmptyFile();
    }

    @Test
    @Order(2)
    @RunAsClient
    void the_schedule_asks_until_the_account_is_there_and_gives_it_to_the_client() throws Exception {
        String[] made = Files.readString(TestServer.running().home().resolve("account-opening"))
                .split(" ");
        ApiClient api = new ApiClient(TestServer.running().uri("/api/v1").toString(), made[0]);
        String payer = number(12);
        String opened = number(12);
        try (AwsStandIn aws = new AwsStandIn(payer, 9)) {
            String account = registered(api, made[1], payer);
            aws.answer(ORGANIZATIONS + "ListAccounts", 200, "{\"Accounts\":[]}");
            aws.answer(ORGANIZATIONS + "CreateAccount", 200, status("IN_PROGRESS", ""));
            aws.answer(STATUS, 200, status("IN_PROGRESS", ""));

            Answer refused = api.post("/cloud-account-openings", wish(account, null, made[2]));
            assertThat(refused.status()).as("AWS asks for an address").isEqualTo(422);
            assertThat(refused.body()).contains("/email");
            Answer asked = api.post("/cloud-account-openings", wish(account, "new@owner.example", made[2]));
            assertThat(asked.status()).as(asked.body()).isEqualTo(202);
            assertThat(asked.json().getString("state")).isEqualTo("RUNNING");
            String id = asked.json().getString("id");
            assertThat(Duration.between(
                            Instant.now(), Instant.parse(asked.json().getString("nextInquiryAt"))))
                    .isBetween(Duration.ZERO, Duration.ofSeconds(10));

            itIsAskedAgain(api, id);
            aws.answer(STATUS, 400, "{\"__type\":\"AccessDeniedException\",\"Message\":\"not authorized today\"}");
            itIsAskedAgain(api, id);
            JsonObject unanswered = opening(api, id);
            assertThat(unanswered.getString("state"))
                    .as("only the vendor ends it")
                    .isEqualTo("RUNNING");
            assertThat(unanswered.getString("said")).contains("not authorized today");
            assertThat(Duration.between(Instant.now(), Instant.parse(unanswered.getString("nextInquiryAt"))))
                    .as("the pauses grow")
                    .isGreaterThan(Duration.ofSeconds(25));

            aws.answer(STATUS, 200, status("SUCCEEDED", ",\"AccountId\":\"" + opened + "\""));
            itIsAskedAgain(api, id);
            assertThat(opening(api, id).getString("state")).isEqualTo("SUCCEEDED");
            assertThat(opening(api, id).getString("nextInquiryAt", "never")).isEqualTo("never");
            assertThat(aws.asked(REQUEST)).as("once for each time it was due").isEqualTo(3);
            assertThat(api.get("/cloud-accounts?q=" + opened).body()).contains(made[2]);
            assertThat(count("SELECT COUNT(*) FROM audit_event WHERE action = 'cloud-account-opened'"
                            + " AND change_text LIKE '%" + opened + "%'"))
                    .isEqualTo(1);
            assertThat(runs(api)).as("rounds without news leave no run").isEqualTo(1);
            anAnswerThatWasLostEndsIt(api, id);
            closed(api, account);
        }
    }

    /** The server stopped between the question and the vendor's answer: nothing is left to ask by. */
    private static void anAnswerThatWasLostEndsIt(ApiClient api, String id) throws Exception {
        String lost = PublicId.random().value();
        try (Connection owner = TestServer.running().asOwner();
                Statement statement = owner.createStatement()) {
            statement.executeUpdate("INSERT INTO account_opening (public_id, partner_account_id, name, state, asked_at,"
                    + " asked_by) SELECT '" + lost + "', partner_account_id, 'Lost', 'RUNNING', '2026-01-01', asked_by"
                    + " FROM account_opening WHERE public_id = '" + id.substring(4) + "'");
        }
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (opening(api, "aop_" + lost).getString("state").equals("RUNNING")) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(200);
        }
        assertThat(opening(api, "aop_" + lost).getString("state")).isEqualTo("FAILED");
        assertThat(opening(api, "aop_" + lost).getString("said")).contains("look whether this one is among them");
    }

    private static String registered(ApiClient api, String operator, String payer) {
        Answer answer = api.post(
                "/partner-accounts",
                "{\"sellerId\":\"" + operator + "\",\"vendor\":\"aws\",\"name\":\"Opening payer\",\"externalId\":\""
                        + payer + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String id = answer.json().getString("id");
        Answer kept = api.send(
                "PUT",
                "/partner-accounts/" + id + "/credentials/AWS_ROLE",
                "{\"roleArn\":\"arn:aws:iam::" + payer
                        + ":role/Nimbill\",\"accessKeyId\":\"AKIAIOSFODNN7EXAMPLE\",\"secretAccessKey\":\"of-the-opening\"}",
                List.of());
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        return id;
    }

    private static String wish(String account, String email, String client) {
        return "{\"partnerAccountId\":\"" + account + "\",\"name\":\"New account\","
                + (email == null ? "" : "\"email\":\"" + email + "\",") + "\"clientId\":\"" + client
                + "\",\"validFrom\":\"2026-11-01\"}";
    }

    private static String status(String state, String more) {
        return "{\"CreateAccountStatus\":{\"Id\":\"" + REQUEST + "\",\"AccountName\":\"New account\",\"State\":\""
                + state + "\"" + more + "}}";
    }

    /** Its time has come; waits until the schedule has asked. */
    private static void itIsAskedAgain(ApiClient api, String id) throws Exception {
        String times = "SELECT times_asked FROM account_opening WHERE public_id = '" + id.substring(4) + "'";
        long before = count(times);
        try (Connection owner = TestServer.running().asOwner();
                Statement statement = owner.createStatement()) {
            statement.executeUpdate("UPDATE account_opening SET next_ask_at = '2026-01-01' WHERE public_id = '"
                    + id.substring(4) + "'");
        }
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (count(times) == before) {
            assertThat(Instant.now()).as(opening(api, id).toString()).isBefore(end);
            Thread.sleep(200);
        }
    }

    private static JsonObject opening(ApiClient api, String id) {
        return api.get("/cloud-account-openings").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static long runs(ApiClient api) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        String all = "SELECT COUNT(*) FROM operation WHERE job = 'follow-openings'";
        while (count(all) != 1 && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        return count(all);
    }

    private static void closed(ApiClient api, String account) throws Exception {
        try (Connection owner = TestServer.running().asOwner();
                Statement statement = owner.createStatement()) {
            statement.executeUpdate("UPDATE partner_account SET closed_on = '2020-01-01' WHERE public_id = '"
                    + account.substring(4) + "'");
        }
        assertThat(api.get("/partner-accounts/" + account).status()).isEqualTo(200);
    }

    private static String number(int digits) {
        return new BigInteger(PublicId.random().value(), 16)
                .mod(BigInteger.TEN.pow(digits - 1))
                .add(BigInteger.TEN.pow(digits - 1))
                .toString();
    }

    private static long count(String sql) throws Exception {
        try (Connection owner = TestServer.running().asOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}

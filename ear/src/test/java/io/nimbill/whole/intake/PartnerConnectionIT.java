package io.nimbill.whole.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient;
import io.nimbill.whole.api.ApiClient.Answer;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.whole.server.AwsStandIn;
import io.nimbill.whole.server.TestServer;
import io.nimbill.work.Settings;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A partner account from its registration to its first delivery, through the API alone: credential, test, export taken
 * over, look. AWS is a stand-in outside the server, its buckets another.
 */
@InServer
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PartnerConnectionIT {

    private static final String PAYER = "111111111111";
    private static final int PAID_A_DAY = 50;
    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/canary-of-the-secret";
    private static final String TREE = "my-prefix/my-report/20180801-20180901/";
    private static final String PART = TREE + "861af42f-713c-4a42-9562-9158a7625630/my-report-1.csv.gz";

    @Inject
    private ApiTree tree;

    @Inject
    private Settings inside;

    @Test
    @Order(1)
    void somebody_holds_a_key_of_the_operator() throws Exception {
        Files.writeString(
                inside.home().resolve("partner-connection"),
                tree.keyOf(tree.operator()) + " " + tree.operator().publicId().prefixed("pty"));
        assertThat(inside.home().resolve("partner-connection")).isNotEmptyFile();
    }

    @Test
    @Order(2)
    @RunAsClient
    void an_account_is_connected_tested_and_read() throws Exception {
        Path home = TestServer.running().home();
        String[] made = Files.readString(home.resolve("partner-connection")).split(" ");
        ApiClient api = new ApiClient(TestServer.running().uri("/api/v1").toString(), made[0]);
        Settings settings = new Settings(name -> name.equals("nimbill.home") ? home.toString() : null, name -> null);
        try (StandIn store = StandIn.s3(settings);
                AwsStandIn aws = new AwsStandIn(PAYER, store.port())) {
            fill(store.port());
            aws.hasOneReport();
            aws.wouldAllowAllButClosing();
            String account = registered(api, made[1]);
            credentialIsWrittenAndNeverRead(api, account);
            theTestSaysWhatIsMissing(api, account);
            assertThat(aws.asked("SimulatePrincipalPolicy")).isEqualTo(1);
            anExportBecomesADataset(api, account);
            aLookBringsTheDelivery(api, account);
            anAccountIsSuspended(api, account);
            aRequestThatCostsMoneyIsMadeOnce(api, account);
            assertThat(aws.asked("LINKED_ACCOUNT")).isEqualTo(1);
            noMoreThanTheDaysNumberIsPaidFor(api, account, aws::asked);
            assertThat(aws.asked("ExternalId=nimbill-" + account.substring(4))).isPositive();
        }
        nowhere(SECRET);
    }

    private static String registered(ApiClient api, String operator) {
        Answer answer = api.post(
                "/partner-accounts",
                "{\"sellerId\":\"" + operator + "\",\"vendor\":\"aws\",\"name\":\"Payer\",\"externalId\":\"" + PAYER
                        + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String id = answer.json().getString("id");
        assertThat(api.get("/partner-accounts/" + id).json().getString("externalId"))
                .isEqualTo(PAYER);
        assertThat(api.get("/partner-accounts").body()).contains(id);
        return id;
    }

    private static void credentialIsWrittenAndNeverRead(ApiClient api, String account) {
        String path = "/partner-accounts/" + account;
        assertThat(api.post(path + "/checks", null).body()).contains("credential-missing");
        Answer wrong = api.send("PUT", path + "/credentials/AWS_ROLE", "{\"roleArn\":\"Nimbill\"}", List.of());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("/roleArn");
        Answer kept = api.send(
                "PUT",
                path + "/credentials/AWS_ROLE",
                "{\"roleArn\":\"arn:aws:iam::111111111111:role/Nimbill\",\"accessKeyId\":\"AKIAIOSFODNN7EXAMPLE\","
                        + "\"secretAccessKey\":\"" + SECRET
                        + "\",\"suspendedUnit\":\"ou-examplerootid111-exampleouid111\"}",
                List.of());
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        Answer connection = api.get(path + "/connection");
        assertThat(connection.body()).contains("AWS_ROLE", "setBy", "LIST_ACCOUNTS");
        assertThat(kept.body() + connection.body()).doesNotContain("canary", "AKIA");
        assertThat(api.get(path + "/permission-texts").body())
                .contains("nimbill-" + account.substring(4), "sts:ExternalId", "organizations:ListAccounts");
    }

    private static void theTestSaysWhatIsMissing(ApiClient api, String account) {
        Answer check = api.post("/partner-accounts/" + account + "/checks", null);
        assertThat(check.status()).as(check.body()).isEqualTo(200);
        JsonObject accounts = check.json().getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("code").equals("aws.accounts"))
                .findFirst()
                .orElseThrow();
        assertThat(accounts.getString("state")).isEqualTo("MISSING");
        assertThat(accounts.getString("permission")).isEqualTo("organizations:ListAccounts");
        assertThat(accounts.getString("remedy")).isEqualTo("GRANT");
        assertThat(api.get("/partner-accounts/" + account + "/checks/last").body())
                .contains("not authorized to perform");
        assertThat(finding(check, "organizations:CreateAccount").getString("proof"))
                .isEqualTo("SIMULATED");
        assertThat(finding(check, "sts:AssumeRole").getString("proof")).isEqualTo("CALLED");
        assertThat(finding(check, "organizations:CloseAccount").getString("remedy"))
                .isEqualTo("GRANT");
        Answer refused = api.get("/partner-accounts/" + account + "/vendor-accounts");
        assertThat(refused.status()).isEqualTo(502);
        assertThat(refused.body()).contains("vendor-failed", "not authorized to perform");
    }

    private static JsonObject finding(Answer check, String permission) {
        return check.json().getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("permission").equals(permission))
                .findFirst()
                .orElseThrow();
    }

    private static void anExportBecomesADataset(ApiClient api, String account) {
        Answer published = api.get("/partner-accounts/" + account + "/published-datasets");
        assertThat(published.body()).contains("s3://vendor-costs/my-prefix/my-report", "AWS_CUR");
        Answer adopted = api.post("/partner-accounts/" + account + "/datasets", "{\"export\":\"my-report\"}");
        assertThat(adopted.status()).as(adopted.body()).isEqualTo(201);
        assertThat(api.get("/datasets").body()).contains(adopted.json().getString("id"));
    }

    private static void aLookBringsTheDelivery(ApiClient api, String account) throws Exception {
        assertThat(api.post("/job-runs", "{\"job\":\"watch-sources\"}").status())
                .isEqualTo(202);
        Instant end = Instant.now().plus(Duration.ofSeconds(90));
        String current = "SELECT COUNT(*) FROM delivery d JOIN dataset s ON s.id = d.dataset_id"
                + " JOIN partner_account p ON p.id = s.partner_account_id WHERE d.state = 'CURRENT' AND p.public_id = '"
                + account.substring(4) + "'";
        while (number(current) == 0 && Instant.now().isBefore(end)) {
            Thread.sleep(500);
        }
        assertThat(number(current)).isEqualTo(1);
        JsonObject connection =
                api.get("/partner-accounts/" + account + "/connection").json();
        assertThat(connection.getString("succeededAt")).isNotEmpty();
        assertThat(connection.getString("said", "")).isEmpty();
    }

    private static void anAccountIsSuspended(ApiClient api, String account) {
        Answer done = api.post(
                "/partner-accounts/" + account + "/vendor-operations",
                "{\"act\":\"suspend\",\"externalId\":\"222222222222\"}");
        assertThat(done.status()).as(done.body()).isEqualTo(202);
        assertThat(done.json().getString("state")).isEqualTo("SUCCEEDED");
    }

    private static void aRequestThatCostsMoneyIsMadeOnce(ApiClient api, String account) throws Exception {
        String path = "/partner-accounts/" + account + "/vendor-costs?month=2018-08";
        assertThat(api.get(path).body()).contains("222222222222", "7.25", "USD");
        assertThat(api.get(path).body()).contains("7.25");
        assertThat(paid(account)).isEqualTo(1);
    }

    /** Several ask at once while the last of the day's fifty are left: fifty reach the vendor, the others are told. */
    private static void noMoreThanTheDaysNumberIsPaidFor(ApiClient api, String account, ToIntFunction<String> asked)
            throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(6);
        try {
            List<Future<Answer>> waiting = new ArrayList<>();
            for (int month = 0; month < PAID_A_DAY + 10; month++) {
                String path = costs(account, YearMonth.of(2010, 1).plusMonths(month));
                waiting.add(clerks.submit(() -> api.get(path)));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> each : waiting) {
                answers.add(each.get());
            }
            assertThat(answers).filteredOn(each -> each.status() == 200).hasSize(PAID_A_DAY - 1);
            assertThat(answers)
                    .filteredOn(each -> each.status() != 200)
                    .hasSize(11)
                    .allSatisfy(each -> assertThat(each.body()).contains("paid-requests-used-up", "50"));
        } finally {
            clerks.shutdownNow();
        }
        assertThat(asked.applyAsInt("LINKED_ACCOUNT")).isEqualTo(PAID_A_DAY);
        assertThat(paid(account)).isEqualTo(PAID_A_DAY);
        assertThat(api.get("/partner-accounts/" + account + "/vendor-forecasts?month=2099-01")
                        .body())
                .as("a forecast is paid for too")
                .contains("paid-requests-used-up");

        yesterday(account);
        assertThat(api.get(costs(account, YearMonth.of(2017, 1))).status())
                .as("the next day")
                .isEqualTo(200);
        assertThat(asked.applyAsInt("LINKED_ACCOUNT")).isEqualTo(PAID_A_DAY + 1);
    }

    private static String costs(String account, YearMonth month) {
        return "/partner-accounts/" + account + "/vendor-costs?month=" + month;
    }

    private static long paid(String account) throws Exception {
        return number("SELECT SUM(r.requests) FROM paid_request r JOIN partner_account p"
                + " ON p.id = r.partner_account_id WHERE p.public_id = '" + account.substring(4) + "'");
    }

    private static void yesterday(String account) throws Exception {
        try (Connection owner = TestServer.running().asOwner();
                Statement statement = owner.createStatement()) {
            statement.executeUpdate("UPDATE paid_request r JOIN partner_account p ON p.id = r.partner_account_id"
                    + " SET r.day = r.day - INTERVAL 1 DAY WHERE p.public_id = '" + account.substring(4) + "'");
        }
    }

    /** Neither in what is kept nor in what was said about it. */
    private static void nowhere(String secret) throws Exception {
        assertThat(number("SELECT COUNT(*) FROM audit_event WHERE change_text LIKE '%canary-of-the-secret%'"))
                .isZero();
        assertThat(number("SELECT COUNT(*) FROM partner_credential WHERE sealed LIKE '%" + secret + "%'"))
                .isZero();
        assertThat(Files.readString(TestServer.running().home().resolve("server/log/server.log")))
                .doesNotContain("canary-of-the-secret");
    }

    private static long number(String sql) throws Exception {
        try (Connection owner = TestServer.running().asOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void fill(int port) {
        try (S3Client s3 = S3Client.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            s3.createBucket(request -> request.bucket("vendor-costs"));
            for (String key : List.of(PART, TREE + "my-report-Manifest.json")) {
                s3.putObject(
                        request -> request.bucket("vendor-costs").key(key),
                        RequestBody.fromFile(Path.of(System.getProperty("nimbill.shared"))
                                .resolve("data/aws-cur-legacy/bucket")
                                .resolve(key)));
            }
        }
    }
}

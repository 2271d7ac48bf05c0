package io.nimbill.whole.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Party;
import io.nimbill.party.Role;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient;
import io.nimbill.whole.api.ApiClient.Answer;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.whole.people.People;
import io.nimbill.whole.people.Visit;
import io.nimbill.whole.server.MicrosoftStandIn;
import io.nimbill.whole.server.TestServer;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A partner of Microsoft that is entered as an application and as a user: what needs the user, how its refresh token
 * lives on, the prices that are read, and a customer that is opened with the address of the client.
 */
@InServer
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PartnerUserIT {

    private static final String GUID = "11111111-2222-3333-4444-555555555555";
    private static final String TENANT = "b44bb1fb-c595-45b0-9e1b-d657365580ec";
    private static final String PASSWORD = People.PASSWORD;

    @Inject
    private ApiTree tree;

    @Inject
    private People people;

    @Inject
    private Settings inside;

    @Test
    @Order(1)
    void somebody_holds_a_key_and_a_password_of_the_operator() throws Exception {
        Party operator = tree.operator();
        String mail = "partner-user-" + PublicId.random().value().substring(0, 8) + "@nimbill.test";
        people.add(operator, mail, "Petra", Role.ADMINISTRATOR.code());
        Files.writeString(
                inside.home().resolve("partner-user"),
                String.join(
                        " ",
                        tree.keyOf(operator),
                        operator.publicId().prefixed("pty"),
                        mail,
                        tree.clientOf(operator).publicId().prefixed("pty")));
        assertThat(inside.home().resolve("partner-user")).isNotEmptyFile();
    }

    @Test
    @Order(2)
    @RunAsClient
    void a_partner_is_entered_as_a_user_too() throws Exception {
        String[] made = Files.readString(TestServer.running().home().resolve("partner-user"))
                .split(" ");
        ApiClient api = new ApiClient(TestServer.running().uri("/api/v1").toString(), made[0]);
        try (MicrosoftStandIn microsoft = new MicrosoftStandIn()) {
            microsoft.hasPrices();
            String account = registered(api, made[1]);
            retailPricesComeInPages(api, account, made[2]);
            aSheetNeedsAUser(api, account);
            theUsersTokenLivesOn(api, account, microsoft::refreshes);
            microsoft.refreshesNoMore();
            aDeadTokenIsToldOf(api, account);
            microsoft.opensCustomers(TENANT);
            aCustomerGetsTheClientsAddress(api, account, made[3], microsoft::customersAskedFor);
        }
        nowhere("canary");
    }

    private static String registered(ApiClient api, String operator) {
        Answer answer = api.post(
                "/partner-accounts",
                "{\"sellerId\":\"" + operator
                        + "\",\"vendor\":\"microsoft\",\"name\":\"Partner tenant\",\"externalId\":\""
                        + PublicId.random().value() + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String id = answer.json().getString("id");
        Answer kept = api.send(
                "PUT",
                "/partner-accounts/" + id + "/credentials/AZURE_APPLICATION",
                "{\"tenantId\":\"" + GUID + "\",\"clientId\":\"" + GUID
                        + "\",\"clientSecret\":\"canary-of-the-application\"}",
                List.of());
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        return id;
    }

    private static void retailPricesComeInPages(ApiClient api, String account, String mail) {
        String path = "/partner-accounts/" + account + "/list-prices?service=Virtual%20Machines&region=westeurope";
        Answer first = api.get(path + "&limit=2");
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.json().getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(each -> each.getString("sku"))
                .containsExactly("F16s", "D2 v3");
        JsonObject price = first.json().getJsonArray("items").getJsonObject(0).getJsonObject("price");
        assertThat(price.getString("amount") + " " + price.getString("currency"))
                .isEqualTo("0.176346 EUR");
        Answer rest = api.get(first.json().getString("next").replaceFirst(".*/api/v1", ""));
        assertThat(rest.json().getJsonArray("items")).hasSize(1);
        assertThat(rest.json().getString("next", "none")).isEqualTo("none");
        assertThat(api.get(path + "&q=d2").json().getJsonArray("items")).hasSize(1);
        assertThat(api.get(path + "&currency=euros").body()).contains("currency");

        Visit staff = new Visit(TestServer.running().uri("").toString());
        assertThat(staff.signIn(mail, PASSWORD)).isEqualTo("/staff/home.xhtml");
        String page = "/staff/vendor-prices.xhtml?id=" + account;
        assertThat(staff.get("/staff/vendor.xhtml?id=" + account).body()).contains("vendor-prices.xhtml?id=" + account);
        assertThat(staff.get(page).body()).contains("Nothing asked yet").doesNotContain("F16s");
        String asked = staff.get(page + "&service=Virtual+Machines&words=vm").body();
        assertThat(asked).contains("The vendor has no such price");
        assertThat(staff.get(page + "&service=Virtual+Machines").body()).contains("F16s", "0.176346", "D2 v3");
        assertThat(staff.get(page + "&sheet=azure_consumption&region=US").body())
                .contains("Microsoft gives this to a user of the partner alone");
        HttpResponse<String> file = staff.get("/lists/list-prices.csv?id=" + account + "&service=Virtual+Machines");
        assertThat(file.body().lines()).hasSize(4);
        assertThat(file.body()).contains("0.176346,EUR", "'=F4s");
        assertThat(staff.get("/staff/vendor-connection.xhtml?id=" + account).body())
                .contains("User of the partner");
    }

    private static void aSheetNeedsAUser(ApiClient api, String account) {
        Answer refused = api.get("/partner-accounts/" + account + "/list-prices?sheet=azure_consumption&region=US");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("partner-user-missing");
        JsonObject user = api
                .get("/partner-accounts/" + account + "/connection")
                .json()
                .getJsonArray("kinds")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(each -> each.getString("kind").equals("AZURE_PARTNER_USER"))
                .findFirst()
                .orElseThrow();
        assertThat(user.getJsonArray("neededFor").toString()).contains("microsoft.prices", "microsoft.invoices");
        assertThat(finding(api.post("/partner-accounts/" + account + "/checks", null), "microsoft.prices")
                        .getString("remedy"))
                .isEqualTo("ADD_CREDENTIAL");
    }

    private static void theUsersTokenLivesOn(ApiClient api, String account, BiConsumer<String, String> refreshes)
            throws Exception {
        refreshes.accept("0.canary-refresh-token-1", "0.canary-refresh-token-2");
        refreshes.accept("0.canary-refresh-token-2", "0.canary-refresh-token-3");
        refreshes.accept("0.canary-refresh-token-3", "0.canary-refresh-token-3");
        Answer kept = api.send(
                "PUT",
                "/partner-accounts/" + account + "/credentials/AZURE_PARTNER_USER",
                "{\"tenantId\":\"" + GUID + "\",\"clientId\":\"" + GUID
                        + "\",\"clientSecret\":\"canary-of-the-user\",\"refreshToken\":\"0.canary-refresh-token-1\"}",
                List.of());
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(days(kept.json().getString("expiresAt"))).isBetween(89L, 90L);
        String sealed = sealed(account);

        Answer sheet =
                api.get("/partner-accounts/" + account + "/list-prices?sheet=azure_consumption&region=US&q=disk");
        assertThat(sheet.status()).as(sheet.body()).isEqualTo(200);
        assertThat(sheet.json().getJsonArray("items").getJsonObject(0).getString("sku"))
                .isEqualTo("ab167397");
        assertThat(sealed(account))
                .as("what Microsoft gave is kept in its place")
                .isNotEqualTo(sealed);
        assertThat(credential(api, account).getString("renewedAt")).isNotEmpty();

        // only token 2 is kept now; a week later housekeeping uses it
        execute("UPDATE partner_credential SET renewed_at = UTC_TIMESTAMP(6) - INTERVAL 8 DAY, expires_at ="
                + " UTC_TIMESTAMP(6) + INTERVAL 82 DAY" + where(account));
        keepHouse(api);
        assertThat(days(credential(api, account).getString("expiresAt"))).isBetween(89L, 90L);
        assertThat(Duration.between(Instant.parse(credential(api, account).getString("renewedAt")), Instant.now()))
                .isLessThan(Duration.ofMinutes(5));
        assertThat(number("SELECT COUNT(*) FROM audit_event WHERE action = 'partner-credential-renewed'"
                        + " AND subject_id LIKE '%" + account.substring(4) + "%'"))
                .isEqualTo(2);
        Answer check = api.post("/partner-accounts/" + account + "/checks", null);
        assertThat(finding(check, "microsoft.invoices").getString("proof")).isEqualTo("CALLED");
    }

    private static void aDeadTokenIsToldOf(ApiClient api, String account) throws Exception {
        String open = "SELECT COUNT(*) FROM parked_item WHERE code = 'credential-not-renewed' AND resolved_at IS NULL"
                + " AND reason LIKE '%AADSTS700082%' AND subject = '" + account + " AZURE_PARTNER_USER'";
        execute("UPDATE partner_credential SET renewed_at = UTC_TIMESTAMP(6) - INTERVAL 8 DAY" + where(account));
        keepHouse(api);
        assertThat(number(open)).isEqualTo(1);
        assertThat(finding(api.post("/partner-accounts/" + account + "/checks", null), "microsoft.user")
                        .getString("remedy"))
                .isEqualTo("RENEW_CREDENTIAL");
        assertThat(api.send(
                                "DELETE",
                                "/partner-accounts/" + account + "/credentials/AZURE_PARTNER_USER",
                                null,
                                List.of())
                        .status())
                .isEqualTo(204);
        assertThat(number(open)).isZero();
    }

    private static void aCustomerGetsTheClientsAddress(
            ApiClient api, String account, String client, Supplier<List<String>> asked) {
        String wish = "{\"partnerAccountId\":\"" + account
                + "\",\"name\":\"Contoso\",\"domain\":\"contoso.onmicrosoft.com\",\"clientId\":\"" + client
                + "\",\"validFrom\":\"2026-11-01\"}";
        Answer refused = api.post("/cloud-account-openings", wish);
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("client-incomplete", "/client/");
        assertThat(asked.get()).isEmpty();

        Answer mended = api.patch(
                "/parties/" + client,
                "{\"street\":\"Am Kai 1\",\"postalCode\":\"24103\",\"city\":\"Kiel\",\"email\":\"rechnung@contoso.example\","
                        + "\"contacts\":[{\"role\":\"BILLING\",\"name\":\"Klara Maria Neu\",\"email\":\"klara@contoso.example\"}]}",
                "If-Match",
                api.get("/parties/" + client)
                        .response()
                        .headers()
                        .firstValue("ETag")
                        .orElse("*"));
        assertThat(mended.status()).as(mended.body()).isEqualTo(200);
        Answer opened = api.post("/cloud-account-openings", wish);
        assertThat(opened.status()).as(opened.body()).isEqualTo(202);
        assertThat(opened.json().getString("state")).isEqualTo("SUCCEEDED");
        assertThat(opened.json().getString("shownOnce")).contains("canary-first-password");
        assertThat(asked.get())
                .singleElement()
                .asString()
                .contains(
                        "\"AddressLine1\":\"Am Kai 1\"",
                        "\"City\":\"Kiel\"",
                        "\"PostalCode\":\"24103\"",
                        "\"Country\":\"DE\"",
                        "\"FirstName\":\"Klara Maria\"",
                        "\"LastName\":\"Neu\"",
                        "\"Email\":\"klara@contoso.example\"",
                        "\"Culture\":\"en-DE\"");
        assertThat(api.get("/cloud-accounts?q=" + TENANT).body()).contains(client);
    }

    private static JsonObject finding(Answer check, String code) {
        return check.json().getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("code").equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(check.body()));
    }

    private static JsonObject credential(ApiClient api, String account) {
        return api
                .get("/partner-accounts/" + account + "/connection")
                .json()
                .getJsonArray("credentials")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(each -> each.getString("kind").equals("AZURE_PARTNER_USER"))
                .findFirst()
                .orElseThrow();
    }

    private static long days(String until) {
        return Duration.between(Instant.now(), Instant.parse(until)).toDays();
    }

    private static void keepHouse(ApiClient api) throws Exception {
        Answer asked = api.post("/job-runs", "{\"job\":\"housekeeping\"}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        String run = asked.json().getString("id");
        Instant end = Instant.now().plus(Duration.ofSeconds(90));
        while (!api.get("/job-runs/" + run).json().getString("state").equals("COMPLETED")) {
            assertThat(Instant.now()).as("it takes too long").isBefore(end);
            Thread.sleep(300);
        }
    }

    private static String where(String account) {
        return " WHERE kind = 'AZURE_PARTNER_USER' AND partner_account_id = (SELECT id FROM partner_account WHERE"
                + " public_id = '" + account.substring(4) + "')";
    }

    private static String sealed(String account) throws Exception {
        return text("SELECT sealed FROM partner_credential" + where(account));
    }

    /** Neither in what is kept nor in what was said about it. */
    private static void nowhere(String secret) throws Exception {
        for (String column : List.of("audit_event.change_text", "parked_item.reason", "account_opening.said")) {
            String table = column.substring(0, column.indexOf('.'));
            assertThat(number("SELECT COUNT(*) FROM " + table + " WHERE " + column + " LIKE '%" + secret + "-%'"))
                    .as(column)
                    .isZero();
        }
        assertThat(Files.readString(TestServer.running().home().resolve("server/log/server.log")))
                .doesNotContain("canary-refresh-token", "canary-of-the-user", "canary-first-password", "a-users-token");
    }

    private static void execute(String sql) throws Exception {
        try (Connection owner = TestServer.running().asOwner();
                Statement statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private static long number(String sql) throws Exception {
        return Long.parseLong(text(sql));
    }

    private static String text(String sql) throws Exception {
        try (Connection owner = TestServer.running().asOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}

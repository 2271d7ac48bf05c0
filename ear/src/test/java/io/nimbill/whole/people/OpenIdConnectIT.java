package io.nimbill.whole.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.server.ApplicationServer;
import io.nimbill.server.DatabaseAccess;
import io.nimbill.server.EmbeddedDatabase;
import io.nimbill.server.LaunchFailure;
import io.nimbill.whole.people.IssuerTokens.Flaw;
import io.nimbill.whole.server.StockServer;
import io.nimbill.work.Sql;
import jakarta.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Staff come in through an OpenID Connect issuer, on a stock WildFly that the scripts of the distribution have configured
 * so; and by the form alone again when they have taken it back.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenIdConnectIT {

    private static final String DOOR = "/oidc/sign-in";
    private static final String ADMINISTRATOR = "ada@staff.example";
    private static final String CLERK = "clara@staff.example";
    private static final String SOLD_TO = "rita@reseller.example";
    private static final String UNKNOWN = "You are known there, but not as one of our staff here";

    private static StockServer stock;
    private static Issuer issuer;
    private static EmbeddedDatabase database;
    private static DatabaseAccess access;
    private static ApplicationServer server;
    private static Properties settings;
    private static String withoutOidc;

    @BeforeAll
    static void start_with_an_issuer() throws IOException, LaunchFailure {
        stock = new StockServer();
        stock.copyModules();
        stock.run("restore-oidc");
        stock.run("restore");
        stock.run("configure");
        withoutOidc = stock.configuration();
        stock.run("configure-oidc");
        String configured = stock.configuration();
        stock.run("configure-oidc");
        assertThat(stock.configuration())
                .as("may be run again")
                .isEqualTo(configured)
                .isNotEqualTo(withoutOidc);
        Path home = stock.emptyHome("stock-home-oidc");
        issuer = new Issuer();
        database = new EmbeddedDatabase(home.resolve("database"), 0);
        access = database.start();
        settings = access.settings();
        settings.setProperty("nimbill.home", home.toString());
        settings.setProperty("nimbill.profile", "test");
        settings.setProperty("nimbill.administrator.email", ADMINISTRATOR);
        settings.setProperty("nimbill.oidc.name", "Stand-in");
        settings.setProperty("nimbill.oidc.provider.url", issuer.address());
        settings.setProperty("nimbill.oidc.client.secret", Issuer.SECRET);
        server = stock.process(home);
        server.start(settings, List.of(stock.distributed("nimbill.ear")), List.of());
        server.awaitReady();
        introduce();
    }

    /** The first administrator, by the form; a clerk, and somebody of a reseller, who have no password. */
    private static void introduce() throws IOException {
        Visit visit = visit();
        String file = Files.readString(stock.home("stock-home-oidc").resolve("first-administrator.txt"));
        String secret = found("nbs_[A-Za-z0-9_-]{43}", file);
        visit.submit(
                "/set-password.xhtml",
                "set",
                Map.of("set:secret", secret, "set:password", People.PASSWORD),
                "set:save");
        assertThat(visit.signIn(ADMINISTRATOR, People.PASSWORD)).startsWith("/staff/");
        String own = visit.get("/staff/access.xhtml").body();
        String key = visit.submit(
                        own,
                        "/staff/access.xhtml",
                        "access",
                        Map.of(
                                "access:key-name",
                                "Tree",
                                "access:scopes",
                                Visit.ticked("VIEW_PARTIES", "MANAGE_PARTIES")),
                        "access:make-key")
                .body();
        String reseller = reseller(found("pty_[0-9a-f]{32}", own), found("nbk_[A-Za-z0-9_-]{43}", key));
        invite(visit, "/staff/access.xhtml", CLERK, "Clara", "BILLING_CLERK");
        invite(visit, "/staff/access.xhtml?id=" + reseller, SOLD_TO, "Rita", "RESELLER_ADMINISTRATOR");
    }

    /** By the API, whose keys are none of the issuer's. */
    private static String reseller(String operator, String key) {
        String body = Json.createObjectBuilder()
                .add("sellerId", operator)
                .add("kind", "RESELLER")
                .add("legalName", "Reseller")
                .add("channelCode", "R1")
                .add("country", "DE")
                .add("currency", "EUR")
                .build()
                .toString();
        HttpResponse<String> made = send(HttpRequest.newBuilder(URI.create(site() + "/api/v1/parties"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return found("pty_[0-9a-f]{32}", made.headers().firstValue("Location").orElse(""));
    }

    private static void invite(Visit visit, String page, String email, String name, String role) {
        String answer = visit.submit(
                        page,
                        "access",
                        Map.of("access:email", email, "access:name", name, "access:role", role),
                        "access:invite")
                .body();
        assertThat(answer).contains(email);
    }

    @AfterAll
    static void leave_the_server_as_it_was() throws IOException {
        if (server != null) {
            server.close();
        }
        if (database != null) {
            database.close();
        }
        if (issuer != null) {
            issuer.close();
        }
        stock.run("restore-oidc");
    }

    @Test
    @Order(1)
    void the_issuer_proves_who_a_clerk_is_and_they_come_in_with_their_role() {
        issuer.proves("sub-clara", CLERK, true);
        Visit visit = visit();
        assertThat(visit.get("/sign-in.xhtml").body()).contains("Stand-in", DOOR, "signIn:password");

        HttpResponse<String> home = visit.follow(DOOR);

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.uri().getPath()).startsWith("/staff/");
        assertThat(home.body()).contains("Clara", "/staff/invoices.xhtml").doesNotContain("/staff/access.xhtml");
        assertThat(visit.get("/staff/invoices.xhtml").statusCode()).isEqualTo(200);
        assertThat(visit.get("/staff/access.xhtml").statusCode()).isEqualTo(404);
        assertThat(recorded("sign-in", CLERK)).isEqualTo(1);
        assertThat(recorded("identity-linked", CLERK)).isEqualTo(1);
        assertThat(issuer.complaints()).isEmpty();
    }

    @Test
    @Order(2)
    void who_is_linked_stays_the_same_person_whatever_the_address_becomes() {
        issuer.proves("sub-clara", "renamed@staff.example", false);
        assertThat(visit().follow(DOOR).body()).contains("Clara");
        assertThat(recorded("identity-linked", CLERK)).as("once").isEqualTo(1);

        issuer.proves("sub-other", CLERK, true);
        requireRefused();
    }

    @Test
    @Order(3)
    void nobody_else_comes_in_and_the_page_says_so() {
        issuer.proves("sub-stranger", "stranger@staff.example", true);
        requireRefused();
        issuer.proves("sub-nameless", null, false);
        requireRefused();
        issuer.proves("sub-ada", ADMINISTRATOR, false);
        requireRefused();
        issuer.proves("sub-rita", SOLD_TO, true);
        requireRefused();
    }

    private static void requireRefused() {
        Visit visit = visit();
        long before = refusals();

        HttpResponse<String> page = visit.follow(DOOR);

        assertThat(page.uri().getPath()).isEqualTo("/sign-in.xhtml");
        assertThat(page.body()).contains(UNKNOWN, "signIn:password");
        assertThat(Visit.location(visit.get("/staff/home.xhtml"))).isEqualTo("/sign-in.xhtml");
        assertThat(Visit.location(visit.get("/reseller/home.xhtml"))).isEqualTo("/sign-in.xhtml");
        assertThat(refusals()).as("in the trail").isEqualTo(before + 1);
    }

    @ParameterizedTest
    @EnumSource(value = Flaw.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    @Order(4)
    void a_token_that_is_not_the_issuers_for_this_sign_in_lets_nobody_in(Flaw flaw) {
        issuer.proves("sub-clara", CLERK, true);
        issuer.flawed(flaw);
        requireShut(visit(), DOOR);
    }

    @Test
    @Order(5)
    void a_code_that_nobody_asked_for_lets_nobody_in() {
        issuer.proves("sub-clara", CLERK, true);
        requireShut(visit(), DOOR + "?code=made-up&state=made-up");

        Visit begun = visit();
        begun.get(DOOR);
        requireShut(begun, DOOR + "?code=made-up&state=made-up");
    }

    @Test
    @Order(6)
    void a_token_for_programs_opens_no_session() {
        issuer.proves("sub-clara", CLERK, true);
        String token = issuer.accessToken();
        for (String door : List.of(DOOR, DOOR + "?access_token=" + token)) {
            HttpResponse<String> answer =
                    send(HttpRequest.newBuilder(URI.create(site() + door)).header("Authorization", "Bearer " + token));
            assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("/staff/");
        }
    }

    private static void requireShut(Visit visit, String door) {
        HttpResponse<String> answer = visit.follow(door);
        assertThat(answer.statusCode()).as(answer.uri().toString()).isGreaterThanOrEqualTo(400);
        assertThat(Visit.location(visit.get("/staff/home.xhtml"))).isEqualTo("/sign-in.xhtml");
    }

    @Test
    @Order(7)
    void a_session_outlives_the_issuers_token_and_ends_by_signing_out() throws InterruptedException {
        issuer.proves("sub-clara", CLERK, true);
        issuer.lets(1);
        Visit visit = visit();
        visit.follow(DOOR);
        Thread.sleep(2500);
        HttpResponse<String> home = visit.get("/staff/invoices.xhtml");
        assertThat(home.statusCode()).isEqualTo(200);

        HttpResponse<String> key = send(HttpRequest.newBuilder(URI.create(site() + "/api/v1/parties"))
                .header("Authorization", "Bearer nbk_none"));
        assertThat(key.statusCode()).isEqualTo(401);
        assertThat(key.body()).as("the API's own answer").contains("not-signed-in");
    }

    @Test
    @Order(8)
    void restored_the_server_knows_the_form_alone() throws IOException, LaunchFailure {
        server.close();
        stock.run("restore-oidc");
        assertThat(stock.configuration()).isEqualTo(withoutOidc);
        stock.run("restore-oidc");
        assertThat(stock.configuration()).isEqualTo(withoutOidc);
        settings.keySet().removeIf(key -> key.toString().startsWith("nimbill.oidc."));
        server.start(settings, List.of(stock.distributed("nimbill.ear")), List.of());
        server.awaitReady();
        issuer.proves("sub-clara", CLERK, true);

        Visit visit = visit();
        assertThat(visit.get("/sign-in.xhtml").body())
                .contains("signIn:password")
                .doesNotContain(DOOR);
        requireShut(visit, DOOR);
        assertThat(visit().signIn(ADMINISTRATOR, People.PASSWORD)).startsWith("/staff/");
    }

    private static long recorded(String action, String email) {
        return count(
                "SELECT COUNT(*) AS found FROM audit_event e JOIN user_account u ON u.public_id = e.subject_id"
                        + " WHERE e.outcome <> 'REFUSED' AND e.action = ? AND u.email = ?",
                action,
                email);
    }

    private static long refusals() {
        return count("SELECT COUNT(*) AS found FROM audit_event WHERE outcome = 'REFUSED' AND action = ?", "sign-in");
    }

    private static long count(String sql, Object... values) {
        DatabaseAccess.User owner = access.owner();
        try (Connection connection = DriverManager.getConnection(access.url(), owner.name(), owner.password())) {
            return Sql.on(connection)
                    .one(row -> row.getLong("found"), sql, values)
                    .orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String site() {
        return "http://localhost:" + server.httpPort();
    }

    private static Visit visit() {
        return new Visit(site());
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

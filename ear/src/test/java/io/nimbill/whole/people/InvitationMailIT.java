package io.nimbill.whole.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.BrandKeeping;
import io.nimbill.party.Branding;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Member;
import io.nimbill.party.MemberState;
import io.nimbill.party.Members;
import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.party.PartyKind;
import io.nimbill.party.PartyProfile;
import io.nimbill.party.PartyRegistration;
import io.nimbill.party.UserRegistration;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.whole.server.TestServer;
import io.nimbill.work.PublicId;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An invitation on its way: mailed in the words and look that fit, used once. Steps follow each other. */
@InServer
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InvitationMailIT {

    private static final String INVITED = "klara.neu@einladung.example";
    private static final String CLIENT = "Einladung GmbH";
    private static final String PASSWORD = "seven green bottles hang";

    @Inject
    private ApiTree tree;

    @Inject
    private PartyRegistration registration;

    @Inject
    private BrandKeeping branding;

    @Inject
    private UserRegistration users;

    @Inject
    private Members members;

    @Inject
    private Parties parties;

    @Inject
    private CurrentCaller currentCaller;

    @Test
    @Order(1)
    void somebody_is_invited_at_a_client_that_speaks_german() {
        Party seller = tree.reseller();
        Party client = as(() -> registration.register(
                seller.publicId(),
                PartyKind.CLIENT,
                PartyProfile.named(CLIENT, "DE", "EUR").withLocale("de", "Europe/Berlin")));
        as(() -> branding.write(
                seller.publicId(),
                Branding.of("#0a7d4f", null, "Wolkenladen", "hilfe@wolkenladen.example", "Wolkenladen, Am Kai 1")));
        PublicId membership = as(() -> users.invite(client.publicId(), INVITED, "Klara Neu", "CLIENT_VIEWER"));

        assertThat(member(membership).state()).isIn(MemberState.MAILING, MemberState.INVITED);
    }

    @Test
    @Order(2)
    @RunAsClient
    void the_mail_speaks_german_in_the_sellers_look_and_its_secret_is_nowhere_else() throws Exception {
        Letter letter = Letters.await(INVITED, 1);

        assertThat(letter.subject()).isEqualTo("Ihr Zugang zur Cloud-Abrechnung von " + CLIENT);
        assertThat(letter.from()).contains("Wolkenladen").contains("billing@nimbill.test");
        assertThat(letter.replyTo()).isEqualTo("hilfe@wolkenladen.example");
        assertThat(letter.text())
                .contains("Guten Tag Klara Neu", "als: Leser", "Wolkenladen, Am Kai 1", "Europe/Berlin");
        assertThat(letter.html()).contains("#0a7d4f", "Passwort w");
        assertThat(letter.secret()).matches("nbs_[A-Za-z0-9_-]{43}");
        assertThat(letter.text()).doesNotContain("?secret").contains("/set-password.xhtml#nbs_");
        for (String column : new String[] {
            "outbox_event.body", "audit_event.change_text", "one_time_secret.secret_hash", "mail_dispatch.message_id"
        }) {
            assertThat(count(column, letter.secret())).as(column).isZero();
        }
    }

    @Test
    @Order(3)
    @RunAsClient
    void the_link_sets_a_password_once_and_lets_the_person_in() throws Exception {
        String secret = Letters.await(INVITED, 1).secret();
        Visit visitor = new Visit(TestServer.running().uri("").toString());
        Map<String, String> fields = Map.of("set:secret", secret, "set:password", PASSWORD);
        assertThat(visitor.submit("/set-password.xhtml", "set", fields, "set:save")
                        .body())
                .doesNotContain("ui-messages-error");
        assertThat(visitor.submit("/set-password.xhtml", "set", fields, "set:save")
                        .body())
                .as("a second time")
                .contains("ui-message");
        assertThat(visitor.signIn(INVITED, PASSWORD)).isEqualTo("/client/home.xhtml");
        assertThat(visitor.get("/client/home.xhtml").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void the_list_says_that_the_person_is_there() {
        Party client = as(() -> parties.subtree(tree.operator().path()).stream()
                .filter(party -> party.legalName().equals(CLIENT))
                .findFirst()
                .orElseThrow());
        assertThat(as(() -> members.at(client.publicId())))
                .singleElement()
                .satisfies(member -> assertThat(member.state()).isEqualTo(MemberState.ACTIVE))
                .satisfies(member -> assertThat(member.lastSeenAt()).isNotNull());
    }

    @Test
    @Order(5)
    @RunAsClient
    @DisplayName("A33: the Host header in the link of a reset")
    void the_link_of_a_mail_leads_to_this_installation_whatever_host_was_asked() throws Exception {
        String host = "Host: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n";
        String page = raw("GET /forgot-password.xhtml HTTP/1.1\r\n" + host + "\r\n");
        String body = "forgotten=forgotten&forgotten%3Aask=forgotten%3Aask&forgotten%3Aemail=" + encoded(INVITED)
                + "&jakarta.faces.ViewState=" + encoded(found("jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)", page))
                + "&primefaces.nonce=" + encoded(found("nonce=\"([^\"]+)", page));
        String answer = raw("POST /forgot-password.xhtml HTTP/1.1\r\n" + host + "Cookie: "
                + found("Set-Cookie: (NIMBILL=[^;]+)", page)
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body);
        assertThat(answer).doesNotContain("evil.example");

        Letter letter = Letters.await(INVITED, 2);
        assertThat(letter.text())
                .contains(TestServer.running().uri("") + "/set-password.xhtml#" + letter.secret())
                .doesNotContain("evil.example");
        assertThat(letter.html()).doesNotContain("evil.example");
    }

    private static String raw(String request) throws Exception {
        URI base = TestServer.running().uri("/");
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Member member(PublicId membership) {
        return as(() -> members.one(membership));
    }

    private static int count(String column, String secret) throws Exception {
        String table = column.substring(0, column.indexOf('.'));
        try (Connection owner = TestServer.running().asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT COUNT(*) FROM " + table + " WHERE " + column + " LIKE '%" + secret + "%'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private <T> T as(Callable<T> work) {
        try {
            return currentCaller.callAs(Caller.system("test"), work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

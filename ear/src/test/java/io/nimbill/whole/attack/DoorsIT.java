package io.nimbill.whole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Members;
import io.nimbill.party.Parties;
import io.nimbill.party.Role;
import io.nimbill.party.SignIn;
import io.nimbill.party.UserRegistration;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.whole.people.People;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sessions and forms made to do harm (A5, A29, A30, A31, A33). */
@InServer
class DoorsIT {

    private static final String PASSWORD = "seven green bottles hang";
    private static final Pattern MESSAGE = Pattern.compile("ui-messages-error-summary[^>]*>([^<]+)<");
    private static final String ENTER = "signIn:enter";

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private ApiTree tree;

    @Inject
    private Parties parties;

    @Inject
    private UserRegistration users;

    @Inject
    private Members members;

    @Inject
    private People people;

    @Inject
    private SignIn signIn;

    @Inject
    private Settings settings;

    private String mail;

    @BeforeEach
    void somebody() throws Exception {
        tree.operator();
        mail = "d" + PublicId.random().value().substring(0, 10) + "@nimbill.test";
        people.add(parties.operator().orElseThrow(), mail, "Dora", Role.ADMINISTRATOR.code());
    }

    @Test
    @DisplayName("A29: session fixation by cookie and by ;jsessionid")
    void a_session_that_somebody_else_chose_is_not_the_one_after_sign_in() {
        Browser attacker = browser();
        attacker.get("/sign-in.xhtml");
        String planted = attacker.session();
        Browser victim = browser();
        victim.carrySession(planted);

        assertThat(victim.signIn(mail, PASSWORD).statusCode()).isEqualTo(302);

        assertThat(victim.session()).isNotEqualTo(planted);
        assertThat(attacker.get("/staff/home.xhtml").statusCode()).isEqualTo(302);
        String inAddress = "/staff/home.xhtml;NIMBILL=" + victim.session();
        assertThat(browser().get(inAddress).statusCode()).isIn(302, 404);
        assertThat(browser().get(inAddress.replace("NIMBILL", "jsessionid")).statusCode())
                .isIn(302, 404);
    }

    @Test
    @DisplayName("A29: cookie tossing")
    void of_two_cookies_the_planted_one_lets_nobody_in() {
        Browser attacker = browser();
        attacker.get("/sign-in.xhtml");
        String planted = attacker.session();
        Browser victim = browser();
        victim.signIn(mail, PASSWORD);

        for (String cookies : List.of(
                "NIMBILL=" + planted + "; NIMBILL=" + victim.session(),
                "NIMBILL=" + victim.session() + "; NIMBILL=" + planted)) {
            HttpRequest both = HttpRequest.newBuilder(victim.address("/staff/home.xhtml"))
                    .header("Cookie", cookies)
                    .build();
            assertThat(browser().send(both).statusCode()).as(cookies).isIn(200, 302);
            assertThat(attacker.get("/staff/home.xhtml").statusCode())
                    .as("the attacker's own session")
                    .isEqualTo(302);
        }
    }

    @Test
    @DisplayName("A29: session after sign-out, and after another sign-in in the same browser")
    void a_session_that_was_left_lets_nobody_in_any_more() {
        Browser visitor = browser();
        visitor.signIn(mail, PASSWORD);
        String left = visitor.session();
        assertThat(with(left).get("/staff/home.xhtml").statusCode()).isEqualTo(200);

        visitor.submit("/staff/home.xhtml", "preferences", Map.of(), "preferences:signOut");
        assertThat(visitor.get("/staff/home.xhtml").statusCode()).isEqualTo(302);
        assertThat(with(left).get("/staff/home.xhtml").statusCode()).isEqualTo(302);

        Browser again = with(left);
        assertThat(again.signIn(mail, PASSWORD).statusCode()).isEqualTo(302);
        assertThat(again.session()).isNotEqualTo(left);
        assertThat(with(left).get("/staff/home.xhtml").statusCode()).isEqualTo(302);
    }

    private Browser with(String session) {
        Browser somebody = browser();
        somebody.carrySession(session);
        return somebody;
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites_and_ends_with_the_session() {
        Browser visitor = browser();
        String cookie =
                visitor.get("/sign-in.xhtml").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie)
                .startsWith("NIMBILL=")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax")
                .contains("path=/");
        assertThat(visitor.get("/sign-in.xhtml").uri().toString()).doesNotContain("jsessionid");

        visitor.signIn(mail, PASSWORD);
        assertThat(visitor.get("/staff/home.xhtml").statusCode()).isEqualTo(200);
        withdraw();
        assertThat(visitor.get("/staff/home.xhtml").statusCode())
                .as("after the membership was withdrawn")
                .isEqualTo(302);
    }

    private void withdraw() {
        currentCaller.runAs(
                Caller.system("test"),
                () -> members.at(parties.operator().orElseThrow().publicId()).stream()
                        .filter(member -> member.email().equals(mail))
                        .forEach(member -> users.withdraw(member.id())));
    }

    @Test
    @DisplayName("A31: the state of a view is kept by the server, and a changed or serialized one is none")
    void a_view_state_is_a_mere_number_and_what_was_made_up_does_nothing() {
        Browser victim = browser();
        victim.signIn(mail, PASSWORD);
        String own = Browser.viewState(victim.get("/staff/access.xhtml").body());
        assertThat(own).as("nothing of the view travels").matches("-?\\d+:-?\\d+");
        for (String state : List.of(
                "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhw",
                "H4sIAAAAAAAAAFvzloG1uIhBKiuxLFEvJzEvXc8zryQ1PbXI6v///wB1pOHzHgAAAA==",
                own + "1",
                "-" + own,
                own.replace(':', ';'),
                "0:0",
                "9".repeat(400) + ":1",
                "../../x",
                "\u0000:1")) {
            Map<String, String> key = new LinkedHashMap<>();
            key.put("access", "access");
            key.put("access:key-name", "Forged");
            key.put("access:scopes", "VIEW_INVOICES");
            key.put("access:make-key", "access:make-key");
            key.put("jakarta.faces.ViewState", state);
            String answer = victim.post("/staff/access.xhtml", key).body();
            assertThat(answer).as("state " + state).doesNotContain("nbk_", "Exception", "java.");
        }
        assertThat(victim.get("/staff/access.xhtml").body()).doesNotContain("Forged");
    }

    @Test
    @DisplayName("A30: forms without a state, with that of another session, and by GET")
    void a_form_counts_only_with_the_state_of_its_own_session() {
        Browser victim = browser();
        victim.signIn(mail, PASSWORD);
        Browser other = browser();
        Map<String, String> key = new LinkedHashMap<>();
        key.put("access", "access");
        key.put("access:key-name", "Forged");
        key.put("access:scopes", "VIEW_INVOICES");
        key.put("access:make-key", "access:make-key");
        List<String> states = new ArrayList<>();
        states.add(null);
        states.add("");
        states.add("stateless");
        states.add(Browser.viewState(other.get("/sign-in.xhtml").body()));
        for (String state : states) {
            if (state != null) {
                key.put("jakarta.faces.ViewState", state);
            }
            HttpResponse<String> answer = victim.post("/staff/access.xhtml", key);
            assertThat(answer.body()).as("state " + state).doesNotContain("nbk_");
            assertThat(victim.get("/staff/access.xhtml").body()).doesNotContain("Forged");
        }
        victim.get("/staff/access.xhtml?access=access&access:key-name=Forged&access:make-key=access:make-key");
        assertThat(victim.get("/staff/access.xhtml").body()).doesNotContain("Forged");
    }

    @Test
    void after_sign_in_nobody_is_led_elsewhere() {
        for (String from :
                List.of("https://evil.example/", "//evil.example", "/%5Cevil.example", "javascript:alert(1)")) {
            Browser visitor = browser();
            HttpResponse<String> page = visitor.get("/sign-in.xhtml?from=" + from);
            assertThat(page.body()).as(from).doesNotContainPattern("(href|src|action|content)=\"[^\"]*(evil|alert)");
            Map<String, String> fields = new LinkedHashMap<>(
                    Map.of("signIn", "signIn", "signIn:email", mail, "signIn:password", PASSWORD, ENTER, ENTER));
            fields.put("jakarta.faces.ViewState", Browser.viewState(page.body()));
            fields.put("from", URLDecoder.decode(from, StandardCharsets.UTF_8));
            HttpResponse<String> in = visitor.post("/sign-in.xhtml?from=" + from, fields);
            assertThat(in.headers().firstValue("Location").orElse("")).as(from).doesNotContain("evil");
            assertThat(Browser.location(in)).as(from).isEqualTo("/staff/home.xhtml");
        }
    }

    @Test
    void nothing_that_is_sent_comes_back_in_a_header_or_as_part_of_a_page() {
        Browser visitor = browser();
        for (String attack : List.of(
                "%0d%0aSet-Cookie:%20x=y", "%3Cscript%3Ealert(7)%3C/script%3E", "%23%7B7*7%7D", "%24%7B7*7%7D")) {
            for (String path :
                    List.of("/sign-in.xhtml?from=" + attack, "/staff/home.xhtml?x=" + attack, "/" + attack)) {
                HttpResponse<String> answer = visitor.get(path);
                assertThat(answer.headers().firstValue("x")).as(path).isEmpty();
                assertThat(answer.headers().map().toString()).as(path).doesNotContain("x=y");
                assertThat(answer.body())
                        .as(path)
                        .doesNotContain("<script>alert(7)")
                        .doesNotContain("49</");
            }
        }
        Map<String, String> fields = new LinkedHashMap<>(Map.of("signIn", "signIn", ENTER, ENTER));
        fields.put("signIn:email", "#{7*7}\"><script>alert(7)</script>");
        fields.put(
                "jakarta.faces.ViewState",
                Browser.viewState(visitor.get("/sign-in.xhtml").body()));
        fields.put("primefaces.nonce", "x' https://evil.example; script-src *");
        HttpResponse<String> answer = visitor.post("/sign-in.xhtml", fields);
        assertThat(answer.headers().map().toString()).doesNotContain("evil.example");
        assertThat(answer.body()).doesNotContain("<script>alert(7)").doesNotContain("evil.example");
    }

    @Test
    @DisplayName("A33: user enumeration by time")
    void an_unknown_address_takes_as_long_as_a_wrong_password() {
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            known.add(nanosOf(mail));
            unknown.add(nanosOf("u" + PublicId.random().value() + "@nimbill.test"));
        }
        double ratio = (double) median(known) / median(unknown);
        assertThat(ratio).as(known + " " + unknown).isBetween(0.4, 2.5);
    }

    private long nanosOf(String address) {
        long begin = System.nanoTime();
        assertThat(signIn.withPassword(address, "a wrong password")).isEmpty();
        return System.nanoTime() - begin;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("A33: user enumeration by text")
    void five_wrong_passwords_lock_the_account_and_say_nothing_of_it() {
        Browser visitor = browser();
        String unknown = visitor.signIn("nobody@nimbill.test", "wrong password").body();
        String wrong = visitor.signIn(mail, "wrong password").body();
        assertThat(message(wrong)).isEqualTo(message(unknown)).isNotEmpty();
        for (int i = 0; i < 4; i++) {
            visitor.signIn(mail, "wrong password");
        }
        HttpResponse<String> locked = visitor.signIn(mail, PASSWORD);
        assertThat(locked.statusCode()).isEqualTo(200);
        assertThat(message(locked.body())).isEqualTo(message(unknown));
    }

    @Test
    @DisplayName("A33: password spraying")
    void one_password_tried_on_many_accounts_is_slowed_down_by_address() {
        System.setProperty("nimbill.sign-in.failures.per.minute", "0");
        try {
            HttpResponse<String> answer = browser().signIn(mail, PASSWORD);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(message(answer.body())).isNotEmpty();
        } finally {
            System.clearProperty("nimbill.sign-in.failures.per.minute");
        }
        assertThat(browser().signIn(mail, PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("A5: role or identity from a header or an address, on pages")
    void no_header_and_no_address_makes_somebody_of_a_visitor_or_more_of_a_user() {
        String reseller = "r" + mail;
        people.add(tree.reseller(), reseller, "Rob", Role.RESELLER_ADMINISTRATOR.code());
        Browser visitor = browser();
        Browser user = browser();
        user.signIn(reseller, PASSWORD);
        for (String header : List.of(
                "X-Forwarded-User",
                "X-Remote-User",
                "Remote-User",
                "X-Auth-Request-Email",
                "X-Forwarded-Email",
                "X-User-Role",
                "X-Original-URL",
                "X-Rewrite-URL",
                "Authorization")) {
            for (String value : List.of(mail, "ADMINISTRATOR", "/staff/home.xhtml", "Basic " + mail)) {
                assertThat(asked(visitor, "/staff/home.xhtml", header, value))
                        .as(header + ": " + value)
                        .isEqualTo(302);
                assertThat(asked(user, "/staff/home.xhtml", header, value))
                        .as(header + ": " + value)
                        .isEqualTo(404);
            }
        }
        for (String address : List.of(
                "/api/system/parties",
                "/api/internal/parties",
                "/api/admin/parties",
                "/api/v1/system/parties",
                "/api//v1/parties",
                "/api/v1/;/parties",
                "/API/v1/parties",
                "/management",
                "/console",
                "/health",
                "/metrics",
                "/wildfly-services",
                "/staff/home.xhtml/../../staff/home.xhtml",
                "/staff/;a=b/home.xhtml",
                "//staff/home.xhtml",
                "/client/../staff/home.xhtml",
                "/sign-in.xhtml;/../staff/home.xhtml")) {
            assertThat(asked(visitor, address, "X-Forwarded-User", mail))
                    .as(address)
                    .isIn(302, 400, 401, 403, 404, 405);
            assertThat(asked(user, address, "X-Forwarded-User", mail))
                    .as(address)
                    .isIn(302, 400, 401, 403, 404, 405);
        }
    }

    private static int asked(Browser who, String path, String header, String value) {
        return who.send(HttpRequest.newBuilder(who.address(path))
                        .header(header, value)
                        .build())
                .statusCode();
    }

    @Test
    @DisplayName("A5: role or identity from a header, on the API; A36: a key in the address")
    void who_somebody_is_comes_from_the_key_alone() {
        String key = tree.keyOf(tree.reseller());
        for (List<String> headers : List.of(
                List.of("X-Forwarded-User", mail),
                List.of("X-Forwarded-For", "127.0.0.1"),
                List.of("X-HTTP-Method-Override", "DELETE"),
                List.of("X-Original-URL", "/staff/home.xhtml"))) {
            assertThat(tree.as(null).send("GET", "/parties", null, headers).status())
                    .isEqualTo(401);
        }
        assertThat(tree.as(null)
                        .get("/parties?access_token=" + key + "&key=" + key)
                        .status())
                .isEqualTo(401);
        Browser visitor = browser();
        visitor.signIn(mail, PASSWORD);
        assertThat(visitor.get("/api/v1/parties").statusCode())
                .as("a session is no key")
                .isEqualTo(401);
    }

    private static String message(String page) {
        Matcher found = MESSAGE.matcher(page);
        return found.find() ? found.group(1) : "";
    }

    private Browser browser() {
        return new Browser(settings.baseUrl());
    }
}

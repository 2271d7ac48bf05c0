package io.nimbill.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.party.Caller;
import io.nimbill.party.Callers;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Member;
import io.nimbill.party.MemberFilter;
import io.nimbill.party.MemberRegister;
import io.nimbill.party.Members;
import io.nimbill.party.Origin;
import io.nimbill.party.Parties;
import io.nimbill.party.Role;
import io.nimbill.party.SignIn;
import io.nimbill.party.SignedIn;
import io.nimbill.party.UserRegistration;
import io.nimbill.whole.people.People;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import io.nimbill.work.Sorting;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Signing in, and the page on which users and keys are kept, as a browser without scripts would use them. */
@InServer
class AccessPageIT {

    private static final String PASSWORD = "seven green bottles hang";

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Parties parties;

    @Inject
    private UserRegistration users;

    @Inject
    private Members members;

    @Inject
    private MemberRegister register;

    @Inject
    private People people;

    @Inject
    private SignIn signIn;

    @Inject
    private Callers callers;

    @Inject
    private Settings settings;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    void an_invited_administrator_sets_a_password_signs_in_and_makes_a_key() throws Exception {
        String email = administrator("Ada");

        assertThat(get("/staff/access.xhtml").uri().getPath()).isEqualTo("/sign-in.xhtml");
        String before = session();
        HttpResponse<String> refused = submit(
                "/sign-in.xhtml",
                "signIn",
                Map.of("signIn:email", email, "signIn:password", "wrong password"),
                "signIn:enter");
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.uri().getPath()).isEqualTo("/sign-in.xhtml");
        HttpResponse<String> home = submit(
                "/sign-in.xhtml", "signIn", Map.of("signIn:email", email, "signIn:password", PASSWORD), "signIn:enter");
        assertThat(home.uri().getPath()).isEqualTo("/staff/home.xhtml");
        assertThat(session()).isNotEqualTo(before);

        HttpResponse<String> page = get("/staff/access.xhtml");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(email);
        HttpResponse<String> made = submit(
                "/staff/access.xhtml",
                "access",
                Map.of("access:key-name", "Exporter", "access:scopes", "VIEW_INVOICES"),
                "access:make-key");
        Matcher key = Pattern.compile("nbk_[A-Za-z0-9_-]{43}").matcher(made.body());
        assertThat(key.find()).as(made.body()).isTrue();
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(address("/api/v1/invoices"))
                        .header("Authorization", "Bearer " + key.group())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(get("/staff/access.xhtml").body()).contains("Exporter").doesNotContain(key.group());
        assertThat(get("/reseller/home.xhtml").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("A33: a return path that leads elsewhere")
    void signing_in_leads_back_to_the_page_that_was_asked_for_and_nowhere_else() throws Exception {
        String email = administrator("Grace");
        assertThat(get("/staff/charges.xhtml?month=2026-10").uri().getRawQuery())
                .contains("from=%2Fstaff%2Fcharges.xhtml%3Fmonth%3D2026-10");

        assertThat(signIn(email, "//elsewhere.test/staff/home.xhtml").uri()).isEqualTo(address("/staff/home.xhtml"));
        cookies.getCookieStore().removeAll();
        assertThat(signIn(email, "/staff/charges.xhtml?month=2026-10").uri())
                .isEqualTo(address("/staff/charges.xhtml?month=2026-10"));
    }

    @Test
    void users_are_filtered_sorted_and_taken_away_as_a_file() throws Exception {
        String zoe = administrator("Zoe");
        String yan = administrator("Yan");
        signIn(zoe, "");
        PublicId operator = parties.operator().orElseThrow().publicId();
        String words = zoe.substring(0, 8);

        assertThat(get("/staff/access.xhtml?words=" + words).body())
                .contains(zoe)
                .doesNotContain(yan);
        assertThat(get("/staff/access.xhtml?words=nobodyatall").body()).contains("No user fits");
        String file =
                get("/lists/users.csv?role=ADMINISTRATOR&sort=email&desc=true").body();
        assertThat(file).startsWith("\ufeffName,E-mail address,Role,State");
        assertThat(file.indexOf(zoe)).isPositive().isLessThan(file.indexOf(yan));
        assertThat(get("/lists/users.csv?state=DEACTIVATED&words=" + words).body())
                .doesNotContain(zoe);
        assertThat(get("/lists/users.csv?id=pty_" + "0".repeat(32)).statusCode())
                .isEqualTo(404);
        List<Member> listed = currentCaller.callAs(
                Caller.system("test"), () -> register.page(operator, MemberFilter.none(), Sorting.NONE, 0, 10_000));
        assertThat(listed)
                .as("as each of them is alone")
                .isEqualTo(currentCaller.callAs(Caller.system("test"), () -> members.at(operator)));
        assertThat(currentCaller.callAs(Caller.system("test"), () -> register.count(operator, MemberFilter.none())))
                .isEqualTo(listed.size());
    }

    @Test
    @DisplayName("A35: changing the own role")
    void nobody_takes_away_their_own_role_and_who_lost_it_is_asked_to_sign_in() throws Exception {
        String email = administrator("Edith");
        signIn(email, "");
        SignedIn herself = signIn.withPassword(email, PASSWORD).orElseThrow();
        long membership = herself.memberships().get(0).membershipId();
        Caller caller = callers.ofMembership(
                        herself.userId(),
                        membership,
                        herself.credentialStamp(),
                        new Origin(PublicId.random().value(), "127.0.0.1"))
                .orElseThrow();
        PublicId held = held(email);
        assertThatThrownBy(() -> currentCaller.runAs(caller, () -> users.withdraw(held)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("own-role"));
        assertThat(get("/staff/home.xhtml").uri().getPath()).isEqualTo("/staff/home.xhtml");

        currentCaller.runAs(Caller.system("test"), () -> users.withdraw(held));
        HttpResponse<String> page = get("/staff/home.xhtml");
        assertThat(page.uri().getPath()).isEqualTo("/sign-in.xhtml");
        assertThat(page.uri().getQuery()).contains("ended=true");
    }

    private PublicId held(String email) throws Exception {
        PublicId operator = parties.operator().orElseThrow().publicId();
        return currentCaller.callAs(Caller.system("test"), () -> members.at(operator)).stream()
                .filter(member -> member.email().equals(email))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** An administrator of the operator with the password of all here; their address. */
    private String administrator(String name) {
        String email = name.toLowerCase(Locale.ROOT) + PublicId.random().value().substring(0, 10) + "@nimbill.test";
        people.add(parties.operator().orElseThrow(), email, name, Role.ADMINISTRATOR.code());
        return email;
    }

    private HttpResponse<String> signIn(String email, String from) throws Exception {
        return submit(
                "/sign-in.xhtml",
                "signIn",
                Map.of("signIn:email", email, "signIn:password", PASSWORD, "from", from),
                "signIn:enter");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> submit(String path, String form, Map<String, String> values, String button)
            throws IOException, InterruptedException {
        String page = get(path).body();
        Map<String, String> fields = new LinkedHashMap<>(values);
        fields.put(form, form);
        fields.put(button, button);
        fields.put("jakarta.faces.ViewState", found("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"", page));
        // the page's script sends it along, so that what is written next fits the policy of the page that is shown
        fields.put("primefaces.nonce", found("nonce=\"([^\"]+)\"", page));
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("NIMBILL"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    private URI address(String path) {
        return URI.create(settings.baseUrl() + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

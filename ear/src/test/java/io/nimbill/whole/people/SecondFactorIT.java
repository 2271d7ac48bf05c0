package io.nimbill.whole.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Members;
import io.nimbill.party.Party;
import io.nimbill.party.SignIn;
import io.nimbill.party.SignedIn;
import io.nimbill.party.UserKeeping;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import io.nimbill.work.TestTime;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A second factor demanded of staff, set up, proved, attacked and reset (A29, A34). */
@InServer
class SecondFactorIT {

    private static final String DEMANDED = "nimbill.staff.second.factor";
    private static final Pattern KEY = Pattern.compile("id=\"authenticator-key\"[^>]*>([A-Z2-7 ]+)<");
    private static final Pattern RECOVERY = Pattern.compile("<li>([a-z2-7]{4}(?:-[a-z2-7]{4}){3})</li>");

    @Inject
    private ApiTree tree;

    @Inject
    private People people;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Members members;

    @Inject
    private UserKeeping keeping;

    @Inject
    private SignIn signIn;

    @Inject
    private Settings settings;

    @Inject
    private TestTime time;

    @Inject
    private Clock clock;

    private Party operator;
    private String mail;
    private Visit visitor;

    @BeforeEach
    void somebody_of_the_staff_of_whom_it_is_demanded() {
        operator = tree.operator();
        mail = people.withRole(operator, "Tora", "AUDITOR");
        visitor = visit();
        System.setProperty(DEMANDED, "true");
    }

    @AfterEach
    void as_before() {
        System.clearProperty(DEMANDED);
        time.reset();
    }

    @Test
    void staff_without_one_are_led_to_it_and_can_do_nothing_else() {
        assertThat(visitor.signIn(mail, People.PASSWORD)).isNotEqualTo("/staff/home.xhtml");
        for (String page : List.of("/staff/home.xhtml", "/staff/access.xhtml", "/staff/profile.xhtml")) {
            assertThat(Visit.location(visitor.get(page))).as(page).isEqualTo("/sign-in.xhtml");
        }
        String page = visitor.get("/sign-in.xhtml").body();
        assertThat(page).contains("data:image/svg+xml;base64,");
        assertThat(visitor.get("/sign-in.xhtml").body())
                .as("the same key until it is confirmed")
                .contains(key(page));
        HttpResponse<String> wrong = enrol("000000");
        assertThat(wrong.body()).contains(key(page));

        List<String> codes = recoveryCodes(enrol(new Authenticator(key(page)).codeAt(clock.instant())));
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(visitor.get("/staff/home.xhtml").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/sign-in.xhtml").body()).doesNotContain(codes.get(0));
    }

    @Test
    void clients_are_not_asked_for_what_is_demanded_of_staff() {
        String client = people.withRole(tree.clientOf(tree.reseller()), "Klaus", "CLIENT_VIEWER");
        assertThat(visitor.signIn(client, People.PASSWORD)).isEqualTo("/client/home.xhtml");
    }

    @Test
    @DisplayName("A29: the session's id changes at the password and again at the code")
    void a_session_gets_another_id_at_each_step() {
        Authenticator authenticator = enrolled();
        Visit other = visit();
        other.get("/sign-in.xhtml");
        String first = other.session();
        other.signIn(mail, People.PASSWORD);
        String second = other.session();
        time.advance(Duration.ofSeconds(60));
        prove(other, authenticator.codeAt(clock.instant()));
        assertThat(other.get("/staff/home.xhtml").statusCode()).isEqualTo(200);
        assertThat(List.of(first, second, other.session()))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    @DisplayName("A34: enrolment hijack by a sign-in that was left half-way")
    void who_knows_the_password_cannot_put_another_authenticator_in_place_of_one_that_counts() {
        Visit attacker = visit();
        attacker.signIn(mail, People.PASSWORD);
        String page = attacker.get("/sign-in.xhtml").body();
        Authenticator planted = new Authenticator(key(page));

        List<String> codes = new ArrayList<>();
        Authenticator own = enrolled(codes);

        HttpResponse<String> hijack = attacker.submit(
                page,
                "/sign-in.xhtml",
                "enrolment",
                Map.of("enrolment:code", planted.codeAt(clock.instant())),
                "enrolment:enrol");
        assertThat(hijack.body()).doesNotContain(codes.get(0));
        assertThat(RECOVERY.matcher(hijack.body()).find()).as("recovery codes").isFalse();
        assertThat(Visit.location(attacker.get("/staff/home.xhtml"))).isEqualTo("/sign-in.xhtml");

        time.advance(Duration.ofSeconds(60));
        Visit other = visit();
        other.signIn(mail, People.PASSWORD);
        assertThat(Visit.location(prove(other, planted.codeAt(clock.instant()))))
                .isEmpty();
        assertThat(Visit.location(prove(other, own.codeAt(clock.instant())))).isEqualTo("/staff/home.xhtml");
    }

    @Test
    @DisplayName("A34: skipping the second step by a direct address, and TOTP replay")
    void the_second_step_cannot_be_passed_by_an_address_and_no_code_counts_twice() {
        Authenticator authenticator = enrolled();
        Visit other = visit();
        assertThat(other.signIn(mail, People.PASSWORD)).isNotEqualTo("/staff/home.xhtml");
        String before = other.get("/sign-in.xhtml").body();
        assertThat(before).contains("second:code");
        assertThat(Visit.location(other.get("/staff/home.xhtml"))).isEqualTo("/sign-in.xhtml");
        for (String address : List.of("/staff/access.xhtml", "/staff/profile.xhtml", "/client/home.xhtml")) {
            assertThat(Visit.location(other.get(address))).as(address).isEqualTo("/sign-in.xhtml");
        }
        for (String address :
                List.of("/lists/parties.csv", "/search?q=a", "/documents/inv_" + "0".repeat(32) + ".pdf")) {
            assertThat(other.get(address).statusCode()).as(address).isEqualTo(404);
        }
        String used = authenticator.codeAt(clock.instant());
        assertThat(Visit.location(prove(other, used)))
                .as("the code of the enrolment")
                .isEmpty();

        time.advance(Duration.ofSeconds(60));
        String code = authenticator.codeAt(clock.instant());
        assertThat(Visit.location(prove(other, code))).isEqualTo("/staff/home.xhtml");
        Visit third = visit();
        third.signIn(mail, People.PASSWORD);
        assertThat(Visit.location(prove(third, code))).as("the same code again").isEmpty();
    }

    @Test
    @DisplayName("A34: a recovery code twice")
    void a_recovery_code_lets_in_once() {
        List<String> codes = new ArrayList<>();
        enrolled(codes);
        Visit other = visit();
        other.signIn(mail, People.PASSWORD);
        assertThat(Visit.location(
                        prove(other, codes.get(3).toUpperCase(Locale.ROOT).replace('-', ' '))))
                .isEqualTo("/staff/home.xhtml");
        Visit third = visit();
        third.signIn(mail, People.PASSWORD);
        assertThat(Visit.location(prove(third, codes.get(3)))).isEmpty();
    }

    @Test
    @DisplayName("A34: brute force")
    void five_wrong_codes_lead_back_to_the_password_and_lock_the_factor_for_a_while() {
        Authenticator authenticator = enrolled();
        time.advance(Duration.ofSeconds(60));
        SignedIn half = signIn.withPassword(mail, People.PASSWORD).orElseThrow();
        assertThat(half.isThrough()).isFalse();
        for (int i = 0; i < 5; i++) {
            assertThat(signIn.withCode(half, "000000")).isEmpty();
        }
        assertThat(signIn.withCode(half, authenticator.codeAt(clock.instant())))
                .as("locked")
                .isEmpty();
        time.advance(Duration.ofMinutes(16));
        assertThat(signIn.withCode(half, authenticator.codeAt(clock.instant()))).isPresent();

        Visit brute = visit();
        brute.signIn(mail, People.PASSWORD);
        for (int i = 0; i < 4; i++) {
            prove(brute, "00000" + i);
        }
        assertThat(prove(brute, "000009").body()).contains("signIn:password");
    }

    @Test
    void an_administrator_resets_it_which_ends_the_sessions_and_is_not_for_everybody() {
        enrolled();
        PublicId user = asSystem(() -> members.at(operator.publicId())).stream()
                .filter(member -> member.email().equals(mail))
                .findFirst()
                .orElseThrow()
                .userId();
        Party reseller = tree.reseller();
        Caller stranger = PeopleCallers.administrator(reseller);
        assertThatThrownBy(() -> currentCaller.runAs(stranger, () -> keeping.resetSecondFactor(user)))
                .isInstanceOf(Refusal.class);
        assertThat(visitor.get("/staff/home.xhtml").statusCode()).isEqualTo(200);

        currentCaller.runAs(Caller.system("test"), () -> keeping.resetSecondFactor(user));
        assertThat(Visit.location(visitor.get("/staff/home.xhtml"))).isEqualTo("/sign-in.xhtml");
        assertThat(signIn.withPassword(mail, People.PASSWORD).orElseThrow().enrolmentDue())
                .isTrue();
    }

    @Test
    @DisplayName("A34: re-authentication before a change")
    void changing_it_asks_for_the_password_again() {
        enrolled();
        HttpResponse<String> answer = visitor.submit(
                "/staff/profile.xhtml", "factor", Map.of("factor:oldPassword", "not the password"), "factor:remove");
        assertThat(answer.body()).contains("ui-message-error");
        assertThat(signIn.withPassword(mail, People.PASSWORD).orElseThrow().codeDue())
                .isTrue();
        visitor.submit(
                "/staff/profile.xhtml", "factor", Map.of("factor:oldPassword", People.PASSWORD), "factor:remove");
        assertThat(signIn.withPassword(mail, People.PASSWORD).orElseThrow().codeDue())
                .isFalse();
    }

    private Authenticator enrolled() {
        return enrolled(new ArrayList<>());
    }

    private Authenticator enrolled(List<String> codes) {
        visitor.signIn(mail, People.PASSWORD);
        Authenticator authenticator =
                new Authenticator(key(visitor.get("/sign-in.xhtml").body()));
        codes.addAll(recoveryCodes(enrol(authenticator.codeAt(clock.instant()))));
        return authenticator;
    }

    private HttpResponse<String> enrol(String code) {
        return visitor.submit("/sign-in.xhtml", "enrolment", Map.of("enrolment:code", code), "enrolment:enrol");
    }

    private static HttpResponse<String> prove(Visit visit, String code) {
        return visit.submit("/sign-in.xhtml", "second", Map.of("second:code", code), "second:prove");
    }

    private static String key(String page) {
        Matcher key = KEY.matcher(page);
        assertThat(key.find()).as(page).isTrue();
        return key.group(1);
    }

    private static List<String> recoveryCodes(HttpResponse<String> answer) {
        List<String> codes = RECOVERY.matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(codes).as(answer.body()).isNotEmpty();
        return codes;
    }

    private Visit visit() {
        return new Visit(settings.baseUrl());
    }

    private <T> T asSystem(java.util.concurrent.Callable<T> work) {
        try {
            return currentCaller.callAs(Caller.system("test"), work);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

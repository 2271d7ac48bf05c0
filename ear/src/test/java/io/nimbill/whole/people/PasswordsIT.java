package io.nimbill.whole.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.party.AccessLetter;
import io.nimbill.party.AccessLetters;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Members;
import io.nimbill.party.Party;
import io.nimbill.party.PasswordSetting;
import io.nimbill.party.Permission;
import io.nimbill.party.SignIn;
import io.nimbill.party.UserKeeping;
import io.nimbill.party.UserRegistration;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import io.nimbill.work.TestTime;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Passwords forgotten, changed and guessed; sessions that end; users who are deactivated (A29, A33). */
@InServer
class PasswordsIT {

    private static final String NEW = "nine yellow lamps shine";

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
    private UserRegistration users;

    @Inject
    private AccessLetters letters;

    @Inject
    private PasswordSetting passwords;

    @Inject
    private SignIn signIn;

    @Inject
    private Settings settings;

    @Inject
    private TestTime time;

    private Party reseller;
    private String mail;

    @BeforeEach
    void somebody() {
        reseller = tree.reseller();
        mail = people.withRole(reseller, "Rita", "RESELLER_ADMINISTRATOR");
    }

    @AfterEach
    void as_before() {
        time.reset();
        System.clearProperty("nimbill.session.idle.minutes");
        System.clearProperty("nimbill.session.hours");
    }

    @Test
    @DisplayName("A33: user enumeration by the reset of passwords")
    void whoever_forgot_the_password_gets_the_same_answer_whether_known_or_not() {
        assertThat(plain(forgotten(mail))).isEqualTo(plain(forgotten("nobody@nimbill.test")));
    }

    @Test
    @DisplayName("A33: a reset token twice")
    void a_reset_link_works_once_for_half_an_hour_and_ends_all_sessions() {
        Visit visitor = visit();
        visitor.signIn(mail, People.PASSWORD);
        String late = reset().orElseThrow().secret();
        assertThat(reset()).as("asked again at once").isEmpty();
        time.advance(Duration.ofMinutes(30));
        notValid(late);

        String secret = reset().orElseThrow().secret();
        passwords.withSecret(secret, NEW);
        notValid(secret);
        assertThat(Visit.location(visitor.get("/reseller/home.xhtml"))).isEqualTo("/sign-in.xhtml");
        assertThat(signIn.withPassword(mail, People.PASSWORD)).isEmpty();
        assertThat(signIn.withPassword(mail, NEW)).isPresent();
    }

    @Test
    @DisplayName("A29: sessions after a change of the password")
    void changing_the_password_needs_the_old_one_and_ends_all_sessions() {
        Visit visitor = visit();
        visitor.signIn(mail, People.PASSWORD);
        Visit other = visit();
        other.signIn(mail, People.PASSWORD);
        HttpResponse<String> wrong = change(visitor, "not the old one", NEW);
        assertThat(wrong.body()).contains("ui-message-error");
        assertThat(change(visitor, People.PASSWORD, "password1234").body()).contains("ui-message-error");
        assertThat(visitor.get("/reseller/home.xhtml").statusCode()).isEqualTo(200);

        assertThat(Visit.location(change(visitor, People.PASSWORD, NEW))).isEqualTo("/sign-in.xhtml");
        assertThat(Visit.location(visitor.get("/reseller/home.xhtml"))).isEqualTo("/sign-in.xhtml");
        assertThat(Visit.location(other.get("/reseller/home.xhtml"))).isEqualTo("/sign-in.xhtml");
        assertThat(visit().signIn(mail, NEW)).isEqualTo("/reseller/home.xhtml");
    }

    @Test
    void strangers_who_guess_lock_nobody_out_of_a_browser_that_is_known() {
        Visit own = visit();
        own.signIn(mail, People.PASSWORD);
        assertThat(own.hasCookie("NIMBILL_DEVICE")).isTrue();
        own.forgetSession();
        for (int i = 0; i < 5; i++) {
            assertThat(signIn.withPassword(mail, "guess " + i)).isEmpty();
        }
        assertThat(signIn.withPassword(mail, People.PASSWORD))
                .as("locked elsewhere")
                .isEmpty();
        assertThat(own.signIn(mail, People.PASSWORD)).isEqualTo("/reseller/home.xhtml");
        assertThat(signIn.withPassword(mail, People.PASSWORD))
                .as("still locked elsewhere")
                .isEmpty();
        time.advance(Duration.ofMinutes(16));
        assertThat(signIn.withPassword(mail, People.PASSWORD)).isPresent();
    }

    @Test
    void a_known_browser_is_known_for_its_own_user_only() {
        Visit others = visit();
        others.signIn(people.withRole(reseller, "Otto", "RESELLER_ADMINISTRATOR"), People.PASSWORD);
        others.forgetSession();
        for (int i = 0; i < 5; i++) {
            signIn.withPassword(mail, "guess " + i);
        }
        assertThat(others.signIn(mail, People.PASSWORD)).isNotEqualTo("/reseller/home.xhtml");
    }

    @Test
    void a_deactivated_user_is_out_at_once_and_in_again_when_activated() {
        Visit visitor = visit();
        visitor.signIn(mail, People.PASSWORD);
        PublicId user = user();
        currentCaller.runAs(Caller.system("test"), () -> keeping.deactivate(user));
        assertThat(Visit.location(visitor.get("/reseller/home.xhtml"))).isEqualTo("/sign-in.xhtml");
        assertThat(signIn.withPassword(mail, People.PASSWORD)).isEmpty();
        assertThat(reset()).as("no link for somebody deactivated").isEmpty();
        currentCaller.runAs(Caller.system("test"), () -> keeping.reactivate(user));
        assertThat(signIn.withPassword(mail, People.PASSWORD)).isPresent();
    }

    @Test
    void nobody_deactivates_somebody_out_of_reach_or_who_holds_more_or_acts_elsewhere() {
        PublicId user = user();
        refused("not-found", PeopleCallers.administrator(tree.clientOf(reseller)), user);
        Caller boss = PeopleCallers.administrator(reseller);
        Caller weak = new Caller(
                null, "usr_test", "Test", boss.place(), boss.role(), Set.of(Permission.MANAGE_USERS), boss.origin());
        refused("role-not-held", weak, user);

        String staff = people.withRole(tree.operator(), "Stefan", "ADMINISTRATOR");
        currentCaller.runAs(
                Caller.system("test"),
                () -> users.invite(reseller.publicId(), staff, "Stefan", "RESELLER_ADMINISTRATOR"));
        mail = staff;
        refused("acts-elsewhere", boss, user());
    }

    private void refused(String code, Caller caller, PublicId user) {
        assertThatThrownBy(() -> currentCaller.runAs(caller, () -> keeping.deactivate(user)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
        assertThat(signIn.withPassword(mail, People.PASSWORD)).isPresent();
    }

    @Test
    void people_see_their_sessions_and_sign_out_everywhere() {
        Visit here = visit();
        here.signIn(mail, People.PASSWORD);
        Visit there = visit();
        there.signIn(mail, People.PASSWORD);
        String page = here.get("/reseller/profile.xhtml").body();
        assertThat(page.split("Java-http-client", -1)).as("two sessions").hasSizeGreaterThanOrEqualTo(3);
        here.submit("/reseller/profile.xhtml", "sessions", Map.of(), "sessions:all");
        assertThat(Visit.location(here.get("/reseller/home.xhtml"))).isEqualTo("/sign-in.xhtml");
        assertThat(Visit.location(there.get("/reseller/home.xhtml"))).isEqualTo("/sign-in.xhtml");
    }

    @Test
    void a_session_ends_after_its_longest_time() {
        System.setProperty("nimbill.session.hours", "2");
        Visit visitor = visit();
        visitor.signIn(mail, People.PASSWORD);
        time.advance(Duration.ofMinutes(119));
        assertThat(visitor.get("/reseller/home.xhtml").statusCode()).isEqualTo(200);
        time.advance(Duration.ofMinutes(2));
        assertThat(Visit.location(visitor.get("/reseller/home.xhtml"))).isEqualTo("/sign-in.xhtml");
    }

    private HttpResponse<String> change(Visit visitor, String old, String password) {
        return visitor.submit(
                "/reseller/profile.xhtml",
                "change",
                Map.of("change:oldPassword", old, "change:password", password),
                "change:save");
    }

    private HttpResponse<String> forgotten(String address) {
        return visit().submit(
                        "/forgot-password.xhtml", "forgotten", Map.of("forgotten:email", address), "forgotten:ask");
    }

    private static String plain(HttpResponse<String> answer) {
        return answer.statusCode()
                + answer.body()
                        .replaceAll("\\b[0-9a-f-]{36}\\b", "ID")
                        .replaceAll("(ViewState[^>]*value=)\"[^\"]*\"", "$1")
                        .replaceAll("nonce[^ >]*|csp\\.init\\('[^']*'\\)", "nonce");
    }

    private PublicId user() {
        try (CurrentCaller.Acting acting = currentCaller.begin(Caller.system("test"))) {
            return members.at(reseller.publicId()).stream()
                    .filter(member -> member.email().equals(mail))
                    .findFirst()
                    .orElseThrow()
                    .userId();
        }
    }

    private Optional<AccessLetter> reset() {
        PublicId user = user();
        try (CurrentCaller.Acting acting = currentCaller.begin(Caller.system("test"))) {
            return letters.reset(user);
        }
    }

    private void notValid(String secret) {
        assertThatThrownBy(() -> passwords.withSecret(secret, NEW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("secret-not-valid"));
    }

    private Visit visit() {
        return new Visit(settings.baseUrl());
    }
}

package io.nimbill.whole.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.party.AccessLetter;
import io.nimbill.party.AccessLetters;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.MemberState;
import io.nimbill.party.Members;
import io.nimbill.party.Origin;
import io.nimbill.party.Party;
import io.nimbill.party.PasswordSetting;
import io.nimbill.party.Place;
import io.nimbill.party.Role;
import io.nimbill.party.UserRegistration;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.TestTime;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mailed link opens one user to one person; nobody becomes somebody else by inviting them. */
@InServer
class InvitationsIT {

    private static final String NEW_PASSWORD = "seven green bottles hang";

    @Inject
    private ApiTree tree;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private UserRegistration users;

    @Inject
    private AccessLetters letters;

    @Inject
    private PasswordSetting passwords;

    @Inject
    private Members members;

    @Inject
    private TestTime time;

    private Party ours;
    private Party theirs;
    private String mail;

    @BeforeEach
    void plant() {
        ours = tree.reseller();
        theirs = tree.reseller();
        mail = "i" + PublicId.random().value().substring(0, 10) + "@nimbill.test";
    }

    @Test
    void a_user_whom_others_invited_and_who_has_no_password_yet_is_not_taken_over() {
        for (Party party : new Party[] {theirs, tree.operator()}) {
            String address = party.id() + mail;
            Role role = Role.fullestAt(party.kind());
            assertThat(secret(invite(party, role, party, address, role))).isNotBlank();

            assertThatThrownBy(
                            () -> invite(ours, Role.RESELLER_ADMINISTRATOR, ours, address, Role.RESELLER_ADMINISTRATOR))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("another one");
        }
    }

    @Test
    void a_user_prepared_by_a_reseller_does_not_come_to_act_for_the_operator_or_another_reseller() {
        String secret = secret(invite(ours, Role.RESELLER_ADMINISTRATOR, ours, mail, Role.RESELLER_ADMINISTRATOR));
        passwords.withSecret(secret, "prepared by the reseller");

        for (Party party : new Party[] {theirs, tree.operator()}) {
            Role role = Role.fullestAt(party.kind());
            assertThatThrownBy(() -> invite(party, role, party, mail, role)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void staff_may_also_act_for_those_below_and_an_invitation_can_be_repeated() {
        Party operator = tree.operator();
        PublicId first = invite(operator, Role.ADMINISTRATOR, operator, mail, Role.ADMINISTRATOR);
        String before = secret(first);
        invite(operator, Role.ADMINISTRATOR, ours, mail, Role.RESELLER_ADMINISTRATOR);
        assertThat(invite(operator, Role.ADMINISTRATOR, operator, mail, Role.ADMINISTRATOR))
                .isEqualTo(first);

        String after = secret(first);
        assertThat(after).isNotEqualTo(before);
        notValid(before);
        passwords.withSecret(after, NEW_PASSWORD);
        notValid(after);
    }

    @Test
    void an_invitation_taken_back_lets_nobody_in() {
        PublicId invited = invite(ours, Role.RESELLER_ADMINISTRATOR, ours, mail, Role.RESELLER_ADMINISTRATOR);
        String secret = secret(invited);
        assertThat(state(invited)).isEqualTo(MemberState.MAILING);
        currentCaller.runAs(boss(ours), () -> users.withdraw(invited));
        notValid(secret);
        assertThat(currentCaller.find()).isEmpty();
        assertThat(letter(invited)).as("nothing is mailed any more").isEmpty();
    }

    @Test
    void an_invitation_that_ran_out_lets_nobody_in_until_it_is_sent_again() {
        PublicId invited = invite(ours, Role.RESELLER_ADMINISTRATOR, ours, mail, Role.RESELLER_ADMINISTRATOR);
        String secret = secret(invited);
        time.advance(Duration.ofDays(7));
        try {
            notValid(secret);
            assertThat(state(invited)).isEqualTo(MemberState.EXPIRED);
            currentCaller.runAs(boss(ours), () -> users.sendAgain(invited));
            passwords.withSecret(secret(invited), NEW_PASSWORD);
            assertThat(state(invited)).isEqualTo(MemberState.ACTIVE);
        } finally {
            time.reset();
        }
    }

    private MemberState state(PublicId membership) {
        try (CurrentCaller.Acting acting = currentCaller.begin(boss(ours))) {
            return members.one(membership).state();
        }
    }

    private void notValid(String secret) {
        assertThatThrownBy(() -> passwords.withSecret(secret, NEW_PASSWORD))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("secret-not-valid"));
    }

    /** As the mail would bring it. */
    private String secret(PublicId membership) {
        return letter(membership).orElseThrow().secret();
    }

    private Optional<AccessLetter> letter(PublicId membership) {
        try (CurrentCaller.Acting acting = currentCaller.begin(Caller.system("test"))) {
            return letters.ofMembership(membership);
        }
    }

    private static Caller boss(Party party) {
        return caller(party, Role.RESELLER_ADMINISTRATOR);
    }

    private static Caller caller(Party inviter, Role held) {
        return new Caller(
                null,
                "usr_test",
                "Test",
                new Place(inviter.id(), inviter.kind(), inviter.path()),
                held,
                held.permissions(),
                new Origin("test", null));
    }

    private PublicId invite(Party inviter, Role held, Party party, String address, Role role) {
        try (CurrentCaller.Acting acting = currentCaller.begin(caller(inviter, held))) {
            return users.invite(party.publicId(), address, "Somebody", role.code());
        }
    }
}

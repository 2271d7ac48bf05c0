package io.nimbill.whole.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Origin;
import io.nimbill.party.Party;
import io.nimbill.party.PasswordSetting;
import io.nimbill.party.Place;
import io.nimbill.party.Role;
import io.nimbill.party.UserRegistration;
import io.nimbill.party.UserRegistration.Invitation;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who invites a new user sees the secret of that user; nobody may thereby become somebody else. */
@InServer
class InvitationsIT {

    @Inject
    private ApiTree tree;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private UserRegistration users;

    @Inject
    private PasswordSetting passwords;

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
            assertThat(invite(party, role, party, address, role).secret()).isPresent();

            assertThatThrownBy(
                            () -> invite(ours, Role.RESELLER_ADMINISTRATOR, ours, address, Role.RESELLER_ADMINISTRATOR))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("another one");
        }
    }

    @Test
    void a_user_prepared_by_a_reseller_does_not_come_to_act_for_the_operator_or_another_reseller() {
        String secret = invite(ours, Role.RESELLER_ADMINISTRATOR, ours, mail, Role.RESELLER_ADMINISTRATOR)
                .secret()
                .orElseThrow();
        passwords.withSecret(secret, "known to the reseller");

        for (Party party : new Party[] {theirs, tree.operator()}) {
            Role role = Role.fullestAt(party.kind());
            assertThatThrownBy(() -> invite(party, role, party, mail, role)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void staff_may_also_act_for_those_below_and_an_invitation_can_be_repeated() {
        Party operator = tree.operator();
        Invitation first = invite(operator, Role.ADMINISTRATOR, operator, mail, Role.ADMINISTRATOR);
        Invitation below = invite(operator, Role.ADMINISTRATOR, ours, mail, Role.RESELLER_ADMINISTRATOR);
        Invitation again = invite(operator, Role.ADMINISTRATOR, operator, mail, Role.ADMINISTRATOR);

        assertThat(below.userId()).isEqualTo(first.userId());
        assertThat(again.secret()).isPresent().isNotEqualTo(first.secret());
        assertThatThrownBy(() -> passwords.withSecret(first.secret().orElseThrow(), "seven green bottles hang"))
                .isInstanceOf(Refusal.class);
    }

    private Invitation invite(Party inviter, Role held, Party party, String address, Role role) {
        Caller caller = new Caller(
                null,
                "usr_test",
                "Test",
                new Place(inviter.id(), inviter.kind(), inviter.path()),
                held,
                held.permissions(),
                new Origin("test", null));
        try (CurrentCaller.Acting acting = currentCaller.begin(caller)) {
            return users.invite(party.publicId(), address, "Somebody", role);
        }
    }
}

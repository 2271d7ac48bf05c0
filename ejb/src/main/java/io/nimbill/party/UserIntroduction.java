package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.work.PublicId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Users who come with a password, because the installation itself made them up: the people of a sample. Everybody else is
 * invited ({@link UserRegistration}).
 */
@Stateless
public class UserIntroduction {

    @Inject
    private Users users;

    @Inject
    private Granting granting;

    @Inject
    private PartyScope scope;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /**
     * Adds a user with a role and a password.
     *
     * @throws NotPermitted for everybody but the installation's own work
     */
    @Requires(Permission.MANAGE_USERS)
    public PublicId introduce(PublicId partyId, String email, String displayName, String roleCode, String password) {
        if (currentCaller.get().partyId() != null) {
            throw currentCaller.notPermitted(Permission.MANAGE_USERS, "party", partyId.value());
        }
        Party party = scope.require(partyId);
        HeldRole role = granting.required(roleCode, party);
        UserAccount user = new UserAccount(email, displayName, party.profile().language(), Instant.now(clock));
        user.setPassword(password, List.of(party.legalName()));
        users.add(user);
        users.add(new Membership(user.id(), party.id(), role, LocalDate.now(clock)));
        auditTrail.record(
                "user-introduced",
                "user",
                user.publicId(),
                Changes.none().to("party", party.publicId()).to("role", role.code()));
        return user.publicId();
    }
}

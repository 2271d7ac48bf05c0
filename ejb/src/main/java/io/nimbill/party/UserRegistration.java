package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.work.NotFound;
import io.nimbill.work.Outbox;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Invites users into roles at parties of the caller's subtree and takes the roles away. The link with which a new user
 * sets a password is mailed to them and to nobody else.
 */
@Stateless
public class UserRegistration {

    /** Event: somebody has to be told of a membership. Its subject is {@code mem_…}. */
    public static final String INVITED = "user.invited";

    static final String PREFIX = "mem";

    @Inject
    private Users users;

    @Inject
    private Parties parties;

    @Inject
    private PartyScope scope;

    @Inject
    private Roles roles;

    @Inject
    private Granting granting;

    @Inject
    private AdministratorsLeft administrators;

    @Inject
    private Invitations invitations;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /**
     * Gives somebody a role at a party, makes them a user when the address is new, and mails them.
     *
     * <p>Nobody gets a further role who was invited elsewhere: those who invited them could not see why they cannot
     * deactivate them any more.
     *
     * @return public id of the membership; the same when they have the role already: then it is only mailed again
     * @throws Refusal when the role does not fit the party, or holds more than the caller does; {@code
     *     address-known-elsewhere} for a user with a role at a party outside the caller's subtree, or not at or above this
     *     party; {@code user-deactivated}
     */
    @Requires(Permission.MANAGE_USERS)
    public PublicId invite(PublicId partyId, String email, String displayName, String roleCode) {
        Party party = scope.require(partyId);
        HeldRole role = granting.required(roleCode, party);
        Optional<UserAccount> known = users.findByEmail(ProfileRules.email("email", email));
        known.ifPresent(user -> requireInvitedHere(user, party));
        UserAccount user = known.orElseGet(
                () -> newUser(email, displayName, party.profile().language()));
        Membership membership = users.membershipsAt(party.id(), today()).stream()
                .filter(one -> one.userId() == user.id() && one.roleCode().equals(role.code()))
                .findFirst()
                .orElseGet(() -> grant(user, party, role));
        send(user, membership);
        return membership.publicId();
    }

    /**
     * Mails an invitation again; the link of the mail before no longer works.
     *
     * @throws Refusal {@code has-password} for somebody who can sign in already
     */
    @Requires(Permission.MANAGE_USERS)
    public void sendAgain(PublicId membershipId) {
        Membership membership = current(membershipId);
        granting.requireHeld(roles.of(membership));
        UserAccount user = user(membership);
        if (user.hasPassword()) {
            throw new Refusal("has-password", "They have a password already and can sign in with it.");
        }
        send(user, membership);
        auditTrail.record("invitation-sent-again", "user", user.publicId(), Changes.none());
    }

    /**
     * Takes a role away at once, and with it an invitation that was not used yet.
     *
     * @throws Refusal when it is the caller's own, or that of the last administrator of the operator: nobody could give it
     *     back
     */
    @Requires(Permission.MANAGE_USERS)
    public void withdraw(PublicId membershipId) {
        Membership membership = current(membershipId);
        Party party = scope.require(membership.partyId());
        HeldRole role = roles.of(membership);
        granting.requireHeld(role);
        if (Long.valueOf(membership.userId()).equals(currentCaller.get().userId())) {
            throw new Refusal("own-role", null, "Nobody takes away their own role. Ask another administrator.");
        }
        if (party.kind() == PartyKind.OPERATOR && AdministratorsLeft.isAdministrators(role)) {
            administrators.requireBeside(other -> other.id().equals(membership.id()));
        }
        membership.endOn(today());
        List<Membership> left = users.membershipsOf(membership.userId(), today()).stream()
                .filter(other -> !other.id().equals(membership.id()))
                .toList();
        invitations.revoke(membership, left);
        auditTrail.record(
                "role-withdrawn",
                "user",
                user(membership).publicId(),
                Changes.none().from("role", role.code(), null).to("party", party.publicId()));
    }

    private Membership current(PublicId membershipId) {
        Membership membership = users.findMembership(membershipId)
                .filter(found -> found.holdsOn(today()))
                .orElseThrow(NotFound::new);
        scope.require(membership.partyId());
        return membership;
    }

    private UserAccount user(Membership membership) {
        return users.find(membership.userId()).orElseThrow(NotFound::new);
    }

    private void requireInvitedHere(UserAccount user, Party party) {
        boolean isMember = users.membershipsAt(party.id(), today()).stream().anyMatch(one -> one.userId() == user.id());
        boolean here = users.membershipsOf(user.id()).stream()
                .map(membership -> parties.find(membership.partyId()).orElseThrow(NotFound::new))
                .allMatch(place -> currentCaller.covers(place.path())
                        && (isMember || party.path().startsWith(place.path())));
        if (!here) {
            auditTrail.refused("invite", "user", user.publicId().value(), "invited elsewhere");
            throw new Refusal(
                    "address-known-elsewhere", "email", "This address is taken elsewhere. Use another one here.");
        }
        if (!user.isOpen()) {
            throw new Refusal("user-deactivated", "email", "This user is deactivated. Activate them first.");
        }
    }

    private UserAccount newUser(String email, String displayName, String language) {
        UserAccount user = new UserAccount(email, displayName, language, Instant.now(clock));
        users.add(user);
        auditTrail.record("user-registered", "user", user.publicId(), Changes.none());
        return user;
    }

    private Membership grant(UserAccount user, Party party, HeldRole role) {
        Membership membership = new Membership(user.id(), party.id(), role, today());
        users.add(membership);
        auditTrail.record(
                "role-granted",
                "user",
                user.publicId(),
                Changes.none().to("party", party.publicId()).to("role", role.code()));
        return membership;
    }

    private void send(UserAccount user, Membership membership) {
        if (!user.hasPassword()) {
            invitations.begin(membership, currentCaller.actorName());
        }
        String id = membership.publicId().prefixed(PREFIX);
        outbox.append(INVITED, id, "{\"version\":1,\"membership\":\"" + id + "\"}");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

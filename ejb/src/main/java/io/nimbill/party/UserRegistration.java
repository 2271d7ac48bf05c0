package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Invites users, gives them roles at parties of the caller's subtree and takes them away. */
@Stateless
public class UserRegistration {

    private static final Duration INVITATION_LASTS = Duration.ofDays(7);

    @Inject
    private Users users;

    @Inject
    private Parties parties;

    @Inject
    private PartyScope scope;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /**
     * A user and, while they have no password, the secret with which they set one.
     *
     * @param secret empty for somebody who has a password already
     * @param validUntil until when the secret can be used; empty without one
     */
    public record Invitation(PublicId userId, Optional<String> secret, Optional<Instant> validUntil) {}

    /** A user with a role at a party, as lists show it. */
    public record Member(long membershipId, PublicId userId, String displayName, String email, Role role) {}

    /**
     * Gives somebody a role at a party, and makes them a user when the address is new.
     *
     * <p>Whoever invites a new user sees the secret with which the password is set. So nobody gets a further role who was
     * invited elsewhere: neither may the caller take over a user of others, nor may others have prepared the user who
     * now is to act for this party.
     *
     * @throws Refusal when the role does not fit the party, or holds more than the caller does; {@code
     *     address-known-elsewhere} for a user with a role at a party outside the caller's subtree, or not at or above this
     *     party
     */
    @Requires(Permission.MANAGE_USERS)
    public Invitation invite(PublicId partyId, String email, String displayName, Role role) {
        Party party = scope.require(partyId);
        requireGrantable(role, party);
        Optional<UserAccount> known = users.findByEmail(ProfileRules.email("email", email));
        known.ifPresent(user -> requireInvitedHere(user, party));
        UserAccount user = known.orElseGet(
                () -> newUser(email, displayName, party.profile().language()));
        boolean already = users.membershipsAt(party.id(), today()).stream()
                .anyMatch(one -> one.userId() == user.id() && one.role() == role);
        if (!already) {
            users.add(new Membership(user.id(), party.id(), role, today()));
            auditTrail.record(
                    "role-granted",
                    "user",
                    user.publicId(),
                    Changes.none().to("party", party.publicId()).to("role", role));
        }
        return user.hasPassword()
                ? new Invitation(user.publicId(), Optional.empty(), Optional.empty())
                : invitation(user);
    }

    /**
     * Takes a role away at once.
     *
     * @throws Refusal when it is the caller's own, or the last one at the operator that may manage users: nobody could
     *     give it back
     */
    @Requires(Permission.MANAGE_USERS)
    public void withdraw(long membershipId) {
        Membership membership = users.findMembership(membershipId).orElseThrow(NotFound::new);
        Party party = scope.require(membership.partyId());
        requireGrantable(membership.role(), party);
        if (Long.valueOf(membership.userId()).equals(currentCaller.get().userId())) {
            throw new Refusal("own-role", null, "Nobody takes away their own role. Ask another administrator.");
        }
        requireSomebodyLeft(membership, party);
        membership.endOn(today());
        PublicId userId =
                users.find(membership.userId()).orElseThrow(NotFound::new).publicId();
        auditTrail.record(
                "role-withdrawn",
                "user",
                userId,
                Changes.none().from("role", membership.role(), null).to("party", party.publicId()));
    }

    /** The roles the caller may give at a party. */
    @Requires(Permission.MANAGE_USERS)
    public List<Role> grantableRoles(PublicId partyId) {
        PartyKind kind = scope.require(partyId).kind();
        return Arrays.stream(Role.values())
                .filter(role -> role.fits(kind))
                .filter(role -> currentCaller.get().permissions().containsAll(role.permissions()))
                .toList();
    }

    /** Who has a role at a party today. */
    @Requires(Permission.MANAGE_USERS)
    public List<Member> membersOf(PublicId partyId) {
        return users.membershipsAt(scope.require(partyId).id(), today()).stream()
                .map(this::member)
                .toList();
    }

    private Member member(Membership membership) {
        UserAccount user = users.find(membership.userId()).orElseThrow(NotFound::new);
        return new Member(membership.id(), user.publicId(), user.displayName(), user.email(), membership.role());
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
    }

    private void requireGrantable(Role role, Party party) {
        if (!role.fits(party.kind())) {
            throw new Refusal("role-does-not-fit", "role", "This role cannot be held at this kind of party.");
        }
        if (!currentCaller.get().permissions().containsAll(role.permissions())) {
            throw new Refusal("role-not-held", "role", "Nobody grants more than they hold themselves.");
        }
    }

    /** Under a lock on the others: of two who take each other's role away at once, one is refused. */
    private void requireSomebodyLeft(Membership leaving, Party party) {
        boolean left = party.kind() != PartyKind.OPERATOR
                || !managesUsers(leaving)
                || users.lockMembershipsAt(party.id()).stream()
                        .filter(other -> !other.id().equals(leaving.id()) && other.holdsOn(today()))
                        .anyMatch(UserRegistration::managesUsers);
        if (!left) {
            throw new Refusal(
                    "last-administrator",
                    null,
                    "This is the last administrator of the operator. Give somebody else this role first.");
        }
    }

    private static boolean managesUsers(Membership membership) {
        return membership.role().permissions().contains(Permission.MANAGE_USERS);
    }

    private UserAccount newUser(String email, String displayName, String language) {
        UserAccount user = new UserAccount(email, displayName, language, Instant.now(clock));
        users.add(user);
        auditTrail.record("user-registered", "user", user.publicId(), Changes.none());
        return user;
    }

    private Invitation invitation(UserAccount user) {
        Instant now = Instant.now(clock);
        users.secretsOf(user.id()).stream().filter(old -> old.isUsableAt(now)).forEach(old -> old.use(now));
        String secret = RandomSecret.withPrefix("nbs_");
        Instant until = now.plus(INVITATION_LASTS);
        users.add(new OneTimeSecret(OneTimeSecret.Purpose.INVITATION, user.id(), secret, until));
        return new Invitation(user.publicId(), Optional.of(secret), Optional.of(until));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
    }
}

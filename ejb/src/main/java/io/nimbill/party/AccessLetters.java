package io.nimbill.party;

import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Composes what is mailed about access. A link's secret is made here, at the moment of mailing, so that it stands in the
 * mail alone: neither in the outbox nor on the queue, and in the database by its hash only.
 */
@Stateless
public class AccessLetters {

    private static final Duration RESET_LASTS = Duration.ofMinutes(30);
    private static final Duration BETWEEN_RESETS = Duration.ofMinutes(2);

    @Inject
    private Users users;

    @Inject
    private Roles roles;

    @Inject
    private Parties parties;

    @Inject
    private Invitations invitations;

    @Inject
    private Clock clock;

    /** The letter for a membership; empty when it ended or the invitation was taken back meanwhile. */
    @Requires(Permission.MANAGE_USERS)
    public Optional<AccessLetter> ofMembership(PublicId membershipId) {
        return users.findMembership(membershipId)
                .filter(membership -> membership.holdsOn(LocalDate.now(clock)))
                .flatMap(membership -> users.find(membership.userId())
                        .filter(UserAccount::isOpen)
                        .map(user -> user.hasPassword() ? granted(user, membership) : invited(user, membership)));
    }

    /** Notes that the mail server took the letter. */
    @Requires(Permission.MANAGE_USERS)
    public void mailed(PublicId membershipId) {
        users.findMembership(membershipId)
                .flatMap(membership -> invitations.of(membership.id()))
                .ifPresent(invitation -> invitation.mailed(Instant.now(clock)));
    }

    /** The letter with which a user sets a new password; empty for one that is not, or cannot sign in. */
    @Requires(Permission.MANAGE_USERS)
    public Optional<AccessLetter> reset(PublicId userId) {
        return users.find(userId)
                .filter(user -> user.isOpen() && user.hasPassword() && !wasJustAsked(user))
                .flatMap(user -> seller(user).map(seller -> {
                    Instant until = Instant.now(clock).plus(RESET_LASTS);
                    String secret = invitations.secretFor(user.id(), OneTimeSecret.Purpose.PASSWORD_RESET, until);
                    return letter(AccessLetter.Kind.RESET, user, seller, seller, null, secret, until);
                }));
    }

    /** Nobody's letter-box is filled by others who ask again and again. */
    private boolean wasJustAsked(UserAccount user) {
        Instant recent = Instant.now(clock).plus(RESET_LASTS).minus(BETWEEN_RESETS);
        return users.secretsOf(user.id()).stream()
                .anyMatch(secret -> secret.isFor(OneTimeSecret.Purpose.PASSWORD_RESET) && secret.isUsableAt(recent));
    }

    /** A letter that only tells something. */
    @Requires(Permission.MANAGE_USERS)
    public Optional<AccessLetter> notice(AccessLetter.Kind kind, PublicId userId) {
        return users.find(userId).filter(UserAccount::isOpen).flatMap(user -> seller(user)
                .map(seller -> letter(kind, user, seller, seller, null, null, null)));
    }

    private AccessLetter invited(UserAccount user, Membership membership) {
        Party party = party(membership);
        Instant until =
                invitations.of(membership.id()).map(Invitation::expiresAt).orElseThrow(NotFound::new);
        String secret = invitations.secretFor(user.id(), OneTimeSecret.Purpose.INVITATION, until);
        RoleName role = RoleName.of(roles.of(membership));
        return letter(AccessLetter.Kind.INVITED, user, party, sellerOf(party), role, secret, until);
    }

    private AccessLetter granted(UserAccount user, Membership membership) {
        Party party = party(membership);
        RoleName role = RoleName.of(roles.of(membership));
        return letter(AccessLetter.Kind.GRANTED, user, party, sellerOf(party), role, null, null);
    }

    private static AccessLetter letter(
            AccessLetter.Kind kind,
            UserAccount user,
            Party party,
            Party seller,
            RoleName role,
            String secret,
            Instant until) {
        return new AccessLetter(
                kind,
                user.email(),
                user.displayName(),
                user.language(),
                party.legalName(),
                seller,
                role,
                party.profile().timeZone(),
                secret,
                until);
    }

    /** In whose look a user hears from us: that of the first place where they act. */
    private Optional<Party> seller(UserAccount user) {
        List<Membership> held = users.membershipsOf(user.id(), LocalDate.now(clock));
        return held.stream().findFirst().map(this::party).map(this::sellerOf);
    }

    private Party party(Membership membership) {
        return parties.find(membership.partyId()).orElseThrow(NotFound::new);
    }

    /** Those who sell to a party; the operator itself, to whom nobody sells. */
    private Party sellerOf(Party party) {
        return party.parentId().flatMap(parties::find).orElse(party);
    }
}

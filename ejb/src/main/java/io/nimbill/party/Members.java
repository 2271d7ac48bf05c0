package io.nimbill.party;

import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who has a role where, in the caller's subtree. */
@Stateless
public class Members {

    @Inject
    private Users users;

    @Inject
    private Roles roles;

    @Inject
    private Invitations invitations;

    @Inject
    private SecondFactors secondFactors;

    @Inject
    private PartyScope scope;

    @Inject
    private Clock clock;

    /** Who has a role at a party today. */
    @Requires(Permission.MANAGE_USERS)
    public List<Member> at(PublicId partyId) {
        Party party = scope.require(partyId);
        return users.membershipsAt(party.id(), LocalDate.now(clock)).stream()
                .map(membership -> member(membership, party))
                .toList();
    }

    /** One membership that holds today. */
    @Requires(Permission.MANAGE_USERS)
    public Member one(PublicId membershipId) {
        Membership membership = users.findMembership(membershipId)
                .filter(found -> found.holdsOn(LocalDate.now(clock)))
                .orElseThrow(NotFound::new);
        return member(membership, scope.require(membership.partyId()));
    }

    private Member member(Membership membership, Party party) {
        UserAccount user = users.find(membership.userId()).orElseThrow(NotFound::new);
        Optional<Invitation> invitation = user.hasPassword()
                ? Optional.empty()
                : invitations.of(membership.id()).filter(Invitation::isOpen);
        return new Member(
                membership.publicId(),
                user.publicId(),
                party.publicId(),
                user.displayName(),
                user.email(),
                RoleName.of(roles.of(membership)),
                state(user, invitation),
                invitation.map(Invitation::expiresAt).orElse(null),
                user.lastSeenAt().orElse(null),
                secondFactors.isOn(user.id()));
    }

    private MemberState state(UserAccount user, Optional<Invitation> invitation) {
        if (!user.isOpen()) {
            return MemberState.DEACTIVATED;
        }
        if (user.hasPassword() || user.lastSeenAt().isPresent()) {
            return MemberState.ACTIVE;
        }
        Instant now = Instant.now(clock);
        if (invitation.isEmpty() || invitation.get().hasExpired(now)) {
            return MemberState.EXPIRED;
        }
        return invitation.get().mailedAt().isPresent() ? MemberState.INVITED : MemberState.MAILING;
    }
}

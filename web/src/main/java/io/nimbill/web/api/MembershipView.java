package io.nimbill.web.api;

import io.nimbill.party.Member;
import io.nimbill.party.MemberState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A user with a role at a party. */
@Schema(name = "Membership")
public record MembershipView(
        String id,
        String userId,
        String partyId,
        String displayName,
        String email,

        @Schema(description = "Word of a ready-made role, or id of one that a party made")
        String role,

        MemberState state,

        @Schema(description = "Until when the link of the invitation works")
        Instant invitedUntil,

        Instant lastSeenAt,
        boolean secondFactor) {

    static MembershipView of(Member member) {
        return new MembershipView(
                member.id().prefixed(Ids.MEMBERSHIP),
                member.userId().prefixed(Ids.USER),
                member.partyId().prefixed(Ids.PARTY),
                member.displayName(),
                member.email(),
                member.role().code(),
                member.state(),
                member.invitedUntil(),
                member.lastSeenAt(),
                member.secondFactor());
    }
}

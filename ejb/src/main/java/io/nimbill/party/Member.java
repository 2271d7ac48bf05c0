package io.nimbill.party;

import io.nimbill.work.PublicId;
import java.io.Serializable;
import java.time.Instant;

/**
 * A user with a role at a party, as lists show it.
 *
 * @param id of the membership, {@code mem_…}
 * @param invitedUntil until when the link of an invitation works; null for those who need none
 * @param lastSeenAt when they last signed in; null before the first time
 * @param secondFactor whether they prove one when they sign in
 */
public record Member(
        PublicId id,
        PublicId userId,
        PublicId partyId,
        String displayName,
        String email,
        RoleName role,
        MemberState state,
        Instant invitedUntil,
        Instant lastSeenAt,
        boolean secondFactor)
        implements Serializable {}

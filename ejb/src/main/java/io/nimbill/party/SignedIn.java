package io.nimbill.party;

import java.io.Serializable;
import java.util.List;

/**
 * Somebody who proved to be a user, before they chose for whom they act.
 *
 * @param userId database id
 * @param credentialStamp changes with the password; a session keeps it and ends when it no longer fits
 * @param memberships where they may act today; may be empty
 */
public record SignedIn(
        long userId,
        String displayName,
        String language,
        String theme,
        String credentialStamp,
        List<Choice> memberships)
        implements Serializable {

    public SignedIn {
        memberships = List.copyOf(memberships);
    }

    /**
     * One of the places where a user may act.
     *
     * @param membershipId database id
     */
    public record Choice(long membershipId, String partyName, PartyKind partyKind, Role role) implements Serializable {}
}

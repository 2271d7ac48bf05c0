package io.nimbill.party;

import java.io.Serializable;
import java.util.List;

/**
 * Somebody who proved a user's password, before they chose for whom they act.
 *
 * @param userId database id
 * @param credentialStamp changes with the password; a session keeps it and ends when it no longer fits
 * @param memberships where they may act today; may be empty
 * @param codeDue whether a second factor has yet to be proved
 * @param enrolmentDue whether they have to set up a second factor before anything else
 */
public record SignedIn(
        long userId,
        String displayName,
        String language,
        String theme,
        String credentialStamp,
        List<Choice> memberships,
        boolean codeDue,
        boolean enrolmentDue)
        implements Serializable {

    public SignedIn {
        memberships = List.copyOf(memberships);
    }

    /** Whether nothing is left to prove. */
    public boolean isThrough() {
        return !codeDue && !enrolmentDue;
    }

    /**
     * One of the places where a user may act.
     *
     * @param membershipId database id
     */
    public record Choice(long membershipId, String partyName, PartyKind partyKind, RoleName role)
            implements Serializable {}
}

package io.nimbill.party;

/** How far a user with a role has come. */
public enum MemberState {
    /** Can sign in. */
    ACTIVE,
    /** The invitation waits for the mail server. */
    MAILING,
    /** The invitation was mailed; its link waits to be used. */
    INVITED,
    /** The link ran out unused: it can be sent again. */
    EXPIRED,
    /** Cannot sign in until somebody activates them again. */
    DEACTIVATED
}

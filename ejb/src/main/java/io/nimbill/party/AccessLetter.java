package io.nimbill.party;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What a mail about somebody's access says.
 *
 * @param language BCP 47 tag of the person's language
 * @param party for whom they act; the seller's name where the letter is about themselves alone
 * @param seller in whose name and look the mail comes
 * @param role code and name; null in letters that are not about a role
 * @param zone in which its times are told: that of the party
 * @param secret the single-use secret of its link; null in letters without one. It is nowhere else.
 * @param validUntil until when the link works; null without one
 */
public record AccessLetter(
        Kind kind,
        String recipient,
        String name,
        String language,
        String party,
        Party seller,
        RoleName role,
        ZoneId zone,
        String secret,
        Instant validUntil) {

    /** What it is about. */
    public enum Kind {
        /** They have a role and have to set a password first. */
        INVITED,
        /** They have another role and can sign in as before. */
        GRANTED,
        /** They, or somebody who knows their address, asked for a new password. */
        RESET,
        /** Their password was changed. */
        PASSWORD_CHANGED,
        /** An administrator took their second factor away. */
        SECOND_FACTOR_RESET
    }
}

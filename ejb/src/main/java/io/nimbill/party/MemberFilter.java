package io.nimbill.party;

import java.io.Serializable;

/**
 * Which users of a party a list holds.
 *
 * @param words part of name or address, in any case; null for all
 * @param role code of their role; null for all
 * @param state how far they have come; null for all
 */
public record MemberFilter(String words, String role, MemberState state) implements Serializable {

    /** Everybody. */
    public static MemberFilter none() {
        return new MemberFilter(null, null, null);
    }
}

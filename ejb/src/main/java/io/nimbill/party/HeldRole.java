package io.nimbill.party;

import java.util.Optional;
import java.util.Set;

/**
 * What a user is at a party: one of the ready-made roles ({@link Role}), or one that a party made for itself ({@link
 * OwnRole}).
 */
public interface HeldRole {

    /** What memberships, the audit and the API call it: {@code BILLING_CLERK}, or {@code rol_…} for a party's own. */
    String code();

    /** The name people gave it; empty for a ready-made one, whose name is a word of the reader's language. */
    Optional<String> ownName();

    /** What its holders may do, at the party where they hold it and below. */
    Set<Permission> permissions();

    /** Whether somebody can hold this role at a party of that kind. */
    boolean fits(PartyKind kind);
}

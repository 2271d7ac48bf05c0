package io.nimbill.party;

import java.io.Serializable;

/**
 * How a role is called.
 *
 * @param code {@code BILLING_CLERK}, or {@code rol_…} for a party's own
 * @param ownName the name people gave it; null for a ready-made one
 */
public record RoleName(String code, String ownName) implements Serializable {

    /** The name of a role. */
    public static RoleName of(HeldRole role) {
        return new RoleName(role.code(), role.ownName().orElse(null));
    }
}

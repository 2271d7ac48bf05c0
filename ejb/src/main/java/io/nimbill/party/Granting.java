package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.work.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Nobody grants more than they hold: the one place where that is decided, for roles, users and keys. */
@ApplicationScoped
class Granting {

    @Inject
    private Roles roles;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private AuditTrail auditTrail;

    /**
     * The role of that code, if the caller may give it at a party.
     *
     * @throws Refusal {@code role-unknown} for one that never was, was closed, or was made outside the caller's subtree;
     *     {@code role-does-not-fit} for one that cannot be held there; {@code role-not-held} for one that may do more than
     *     the caller
     */
    HeldRole required(String code, Party party) {
        HeldRole role = roles.find(code)
                .filter(this::isKnownToCaller)
                .orElseThrow(() -> new Refusal("role-unknown", "role", "There is no such role."));
        boolean reachesThere = roles.ownerOf(role)
                .map(owner -> party.path().startsWith(owner.path()))
                .orElse(true);
        if (!reachesThere || !role.fits(party.kind())) {
            throw new Refusal("role-does-not-fit", "role", "This role cannot be held at this kind of party.");
        }
        requireHeld(role);
        return role;
    }

    /** Refuses what would give or take more than the caller holds, and records the attempt. */
    void requireHeld(HeldRole role) {
        if (!holds(role.permissions())) {
            auditTrail.refused("grant-more-than-held", "role", null, role.code());
            throw new Refusal("role-not-held", "role", "Nobody grants more than they hold themselves.");
        }
    }

    /** As {@link #requireHeld(HeldRole)}, of bare permissions that stand in a field. */
    void requireHeld(Set<Permission> permissions, String field, String code) {
        if (!holds(permissions)) {
            auditTrail.refused("grant-more-than-held", field, null, permissions.toString());
            throw new Refusal(code, field, "Nobody grants more than they hold themselves.");
        }
    }

    /** The roles the caller may give at a party. */
    List<HeldRole> possibleAt(Party party) {
        return roles.fitting(party)
                .filter(this::isKnownToCaller)
                .filter(role -> holds(role.permissions()))
                .toList();
    }

    private boolean isKnownToCaller(HeldRole role) {
        boolean open = !(role instanceof OwnRole own) || own.isOpen();
        return open
                && roles.ownerOf(role)
                        .map(owner -> currentCaller.covers(owner.path()))
                        .orElse(true);
    }

    private boolean holds(Set<Permission> permissions) {
        return currentCaller.get().permissions().containsAll(permissions);
    }
}

package io.nimbill.party;

import io.nimbill.work.PublicId;
import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody who acts: a user in one of their memberships, an API key, or a job of the installation itself.
 *
 * @param userId database id of the user; null for keys and jobs
 * @param actor how the audit names them: {@code usr_…}, {@code key_…}, {@code job:…}
 * @param displayName how pages name them
 * @param place the node for which they act
 * @param role null for keys and jobs
 * @param permissions what they may do there
 * @param origin the request behind it
 * @param behind who looks around as this user and changes nothing; null for all who act for themselves
 */
public record Caller(
        Long userId,
        String actor,
        String displayName,
        Place place,
        HeldRole role,
        Set<Permission> permissions,
        Origin origin,
        Caller behind) {

    public Caller {
        permissions = Set.copyOf(permissions);
    }

    /** Somebody who acts for themselves. */
    public Caller(
            Long userId,
            String actor,
            String displayName,
            Place place,
            HeldRole role,
            Set<Permission> permissions,
            Origin origin) {
        this(userId, actor, displayName, place, role, permissions, origin, null);
    }

    /**
     * This user as somebody above sees what they see: what both may look at, and nothing to change.
     *
     * @param viewer who looks around
     */
    Caller seenBy(Caller viewer) {
        Set<Permission> both = EnumSet.noneOf(Permission.class);
        permissions.stream()
                .filter(permission -> permission.isViewing() && viewer.may(permission))
                .forEach(both::add);
        return new Caller(userId, actor, displayName, place, role, both, origin, viewer);
    }

    /** Whether somebody else looks around as this user. */
    public boolean isOnlyLooking() {
        return behind != null;
    }

    /** The installation itself, doing the named work: may do everything, everywhere. */
    public static Caller system(String work) {
        return new Caller(
                null,
                "job:" + work,
                work,
                Place.EVERYWHERE,
                null,
                EnumSet.allOf(Permission.class),
                new Origin(PublicId.random().value(), null));
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** Whether a node with that path is in the caller's subtree. */
    public boolean covers(String path) {
        return place.covers(path);
    }

    /** Database id of the party for which they act; null for jobs. */
    public Long partyId() {
        return place.partyId();
    }

    public String partyPath() {
        return place.path();
    }

    /**
     * Whether they may know what their own party pays. What a seller buys is its cost, which only those may know who may
     * see margins; clients have no margin.
     */
    public boolean knowsOwnPurchases() {
        return may(Permission.VIEW_MARGIN) || place.kind() == PartyKind.CLIENT;
    }

    /** Whether they act for the operator or the installation: the only ones who may see a vendor's cost. */
    public boolean isOperator() {
        return place.kind() == null || place.kind() == PartyKind.OPERATOR;
    }
}

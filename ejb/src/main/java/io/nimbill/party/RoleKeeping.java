package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Makes, changes and closes the roles of parties in the caller's subtree. A change counts from the next request of each
 * holder on, because callers are made anew for every request.
 */
@Stateless
public class RoleKeeping {

    private static final int SHOWN_HOLDERS = 3;

    @Inject
    private Roles roles;

    @Inject
    private Users users;

    @Inject
    private Parties parties;

    @Inject
    private Granting granting;

    @Inject
    private AdministratorsLeft administrators;

    @Inject
    private PartyScope scope;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /**
     * A party's own role and how many hold it today.
     *
     * @param owner the party that made it
     */
    public record Kept(OwnRole role, PublicId owner, int holders) {}

    /** The roles a party made, by name; those it gave up are left out. */
    @Requires(Permission.MANAGE_USERS)
    public List<Kept> madeBy(PublicId partyId) {
        Party owner = scope.require(partyId);
        return roles.ownedBy(List.of(owner.id())).stream()
                .map(role -> kept(role, owner))
                .toList();
    }

    /** One of them. */
    @Requires(Permission.MANAGE_USERS)
    public Kept one(PublicId roleId) {
        OwnRole role = found(roleId);
        return kept(role, scope.require(role.partyId()));
    }

    /** The roles the caller may give at a party: ready-made and own ones. */
    @Requires(Permission.MANAGE_USERS)
    public List<HeldRole> grantableAt(PublicId partyId) {
        return granting.possibleAt(scope.require(partyId));
    }

    /** The permissions the caller may put into roles of a party. */
    @Requires(Permission.MANAGE_USERS)
    public Set<Permission> possibleFor(PublicId partyId) {
        Set<Permission> possible = OwnRole.possibleAt(scope.require(partyId).kind());
        possible.retainAll(currentCaller.get().permissions());
        return possible;
    }

    /**
     * Makes a role.
     *
     * @param permissions not more than the caller holds, nor than anybody at such a party may
     */
    @Requires(Permission.MANAGE_ROLES)
    public Kept make(PublicId partyId, String name, Set<Permission> permissions) {
        Party owner = parties.lock(scope.require(partyId).id()).orElseThrow(NotFound::new);
        granting.requireHeld(permissions, "permissions", "permission-not-held");
        OwnRole role = new OwnRole(owner, name, permissions, Instant.now(clock));
        requireUnique(role, owner);
        roles.add(role);
        auditTrail.record(
                "role-made",
                "role",
                role.publicId(),
                Changes.none()
                        .to("party", owner.publicId())
                        .to("name", role.name())
                        .to("permissions", words(role)));
        return kept(role, owner);
    }

    /**
     * Gives a role another name and other permissions, for all who hold it.
     *
     * @throws Refusal {@code role-does-not-fit} when it is held where the new permissions cannot be; {@code
     *     last-administrator} when nobody else could give back what it loses
     */
    @Requires(Permission.MANAGE_ROLES)
    public Kept change(PublicId roleId, long version, String name, Set<Permission> permissions) {
        OwnRole role = found(roleId);
        Party owner = parties.lock(role.partyId()).orElseThrow(NotFound::new);
        role = roles.lock(role);
        Versions.requireSame(version, role.version());
        granting.requireHeld(role);
        granting.requireHeld(permissions, "permissions", "permission-not-held");
        String oldName = role.name();
        String oldPermissions = words(role);
        boolean ruled = AdministratorsLeft.isAdministrators(role);
        role.write(owner.kind(), name, permissions);
        requireUnique(role, owner);
        requireFitsAll(role);
        if (ruled && !AdministratorsLeft.isAdministrators(role)) {
            String code = role.code();
            administrators.requireBeside(membership -> membership.roleCode().equals(code));
        }
        auditTrail.record(
                "role-changed",
                "role",
                role.publicId(),
                Changes.none().from("name", oldName, role.name()).from("permissions", oldPermissions, words(role)));
        users.flush();
        return kept(role, owner);
    }

    /**
     * Gives a role up.
     *
     * @throws Refusal {@code role-in-use} with those who hold it
     */
    @Requires(Permission.MANAGE_ROLES)
    public void close(PublicId roleId, long version) {
        OwnRole role = roles.lock(found(roleId));
        Versions.requireSame(version, role.version());
        granting.requireHeld(role);
        List<Membership> holders = holders(role);
        if (!holders.isEmpty()) {
            String names = names(holders);
            throw new Refusal("role-in-use", "Give these people another role first: " + names + ".").with(names);
        }
        role.close(Instant.now(clock));
        auditTrail.record("role-closed", "role", role.publicId(), Changes.none());
    }

    private OwnRole found(PublicId roleId) {
        OwnRole role = roles.findOwn(roleId).filter(OwnRole::isOpen).orElseThrow(NotFound::new);
        scope.require(role.partyId());
        return role;
    }

    private void requireUnique(OwnRole role, Party owner) {
        boolean taken = roles.ownedBy(List.of(owner.id())).stream()
                .anyMatch(other -> !other.publicId().equals(role.publicId())
                        && other.name().equalsIgnoreCase(role.name()));
        if (taken) {
            throw new Refusal("name-taken", "name", "This party has a role of this name already.");
        }
    }

    private void requireFitsAll(OwnRole role) {
        boolean fits = holders(role).stream()
                .map(holder -> parties.find(holder.partyId()).orElseThrow(NotFound::new))
                .allMatch(party -> role.fits(party.kind()));
        if (!fits) {
            throw new Refusal(
                    "role-does-not-fit",
                    "permissions",
                    "Somebody holds this role at a party where these permissions are not possible.");
        }
    }

    private List<Membership> holders(OwnRole role) {
        return users.membershipsWith(role.code(), LocalDate.now(clock));
    }

    private String names(List<Membership> holders) {
        List<String> names = holders.stream()
                .limit(SHOWN_HOLDERS)
                .map(holder ->
                        users.find(holder.userId()).orElseThrow(NotFound::new).displayName())
                .toList();
        int more = holders.size() - names.size();
        return String.join(", ", names) + (more > 0 ? " (+" + more + ")" : "");
    }

    private Kept kept(OwnRole role, Party owner) {
        return new Kept(role, owner.publicId(), holders(role).size());
    }

    private static String words(OwnRole role) {
        return String.join(
                ",", role.permissions().stream().sorted().map(Permission::scope).toList());
    }
}

package io.nimbill.party;

import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A role a party made from permissions, to be held there and at the parties below it. Nothing is deleted: a role that is
 * given up is closed, and past memberships keep its name.
 */
@Entity
@Table(name = "own_role")
public class OwnRole implements HeldRole {

    /** Begins its id wherever a role is named. */
    public static final String PREFIX = "rol";

    private static final int NAME_LENGTH = 64;

    @Id
    @TableGenerator(
            name = "own_role",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "own_role",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "own_role")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "party_id")
    private long partyId;

    @Column(name = "name")
    private String name;

    @Column(name = "permissions")
    private String permissions;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected OwnRole() {}

    OwnRole(Party owner, String name, Set<Permission> permissions, Instant now) {
        this.publicId = PublicId.random().value();
        this.partyId = owner.id();
        this.createdAt = now;
        write(owner.kind(), name, permissions);
    }

    /**
     * Gives it another name and other permissions.
     *
     * @throws Refusal {@code permission-not-possible} for what nobody at a party of the owner's kind may do
     */
    final void write(PartyKind ownersKind, String newName, Set<Permission> newPermissions) {
        if (newPermissions.isEmpty()) {
            throw new Refusal("required", "permissions", "A role needs at least one permission.");
        }
        newPermissions.stream()
                .filter(one -> !possibleAt(ownersKind).contains(one))
                .findFirst()
                .ifPresent(one -> {
                    throw new Refusal(
                            "permission-not-possible",
                            "permissions",
                            "Nobody at this kind of party can have the permission " + one.scope() + ".");
                });
        name = ProfileRules.required("name", newName, NAME_LENGTH);
        permissions = newPermissions.stream().sorted().map(Permission::scope).collect(Collectors.joining(","));
    }

    /** What people of a party of that kind may do at most. */
    static Set<Permission> possibleAt(PartyKind kind) {
        return EnumSet.copyOf(Role.fullestAt(kind).permissions());
    }

    void close(Instant now) {
        closedAt = now;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    @Override
    public String code() {
        return publicId().prefixed(PREFIX);
    }

    @Override
    public Optional<String> ownName() {
        return Optional.of(name);
    }

    @Override
    public Set<Permission> permissions() {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        Arrays.stream(permissions.split(","))
                .map(Permission::ofScope)
                .flatMap(Optional::stream)
                .forEach(all::add);
        return Collections.unmodifiableSet(all);
    }

    @Override
    public boolean fits(PartyKind kind) {
        return possibleAt(kind).containsAll(permissions());
    }

    public PublicId publicId() {
        return new PublicId(publicId);
    }

    public String name() {
        return name;
    }

    /** Grows with each change. */
    public long version() {
        return version;
    }

    long partyId() {
        return partyId;
    }
}

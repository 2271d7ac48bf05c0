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
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets a program act for a party, within its scopes, until it expires or is revoked. Known by the hash of its secret;
 * the secret is shown once, when the key is made.
 */
@Entity
@Table(name = "api_key")
public class ApiKey {

    /** Begins every secret, so that scanners of repositories and logs know it. */
    static final String PREFIX = "nbk_";

    /** A key makes no keys, or it would outlive its revocation. */
    private static final Set<Permission> NEVER = EnumSet.of(Permission.MANAGE_API_KEYS);

    @Id
    @TableGenerator(
            name = "api_key",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "api_key",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "api_key")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "party_id")
    private long partyId;

    @Column(name = "name")
    private String name;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "scopes")
    private String scopes;

    @Column(name = "created_by")
    private Long createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected ApiKey() {}

    /**
     * A key for a party.
     *
     * @param permissions its scopes
     * @param expiresAt null for a key that does not expire
     * @throws Refusal {@code scope-not-possible} for a scope no key can have
     */
    ApiKey(
            Party party,
            String name,
            String secret,
            Set<Permission> permissions,
            Instant now,
            Instant expiresAt,
            Long createdBy) {
        if (permissions.isEmpty()) {
            throw new Refusal("required", "scopes", "A key needs at least one scope.");
        }
        permissions.stream()
                .filter(one -> !possibleAt(party.kind()).contains(one))
                .findFirst()
                .ifPresent(one -> {
                    throw new Refusal(
                                    "scope-not-possible",
                                    "scopes",
                                    "A key of this party cannot have the scope " + one.scope() + ".")
                            .with(one.scope());
                });
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw new Refusal("in-the-past", "expiresAt", "Must lie in the future.");
        }
        this.publicId = PublicId.random().value();
        this.partyId = party.id();
        this.name = ProfileRules.required("name", name, 190);
        this.secretHash = RandomSecret.hash(secret);
        this.scopes = permissions.stream().sorted().map(Permission::scope).collect(Collectors.joining(","));
        this.createdBy = createdBy;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    /** What the keys of a party of that kind may do at most. */
    static Set<Permission> possibleAt(PartyKind kind) {
        EnumSet<Permission> possible = EnumSet.copyOf(Role.fullestAt(kind).permissions());
        possible.removeAll(NEVER);
        return possible;
    }

    /** Its scopes, as far as a party of that kind may have them today. */
    Set<Permission> permissionsAt(PartyKind kind) {
        Set<Permission> granted = EnumSet.noneOf(Permission.class);
        scopes().stream().map(Permission::ofScope).flatMap(Optional::stream).forEach(granted::add);
        granted.retainAll(possibleAt(kind));
        return granted;
    }

    boolean isUsableAt(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    Long id() {
        return id;
    }

    long partyId() {
        return partyId;
    }

    public PublicId publicId() {
        return new PublicId(publicId);
    }

    public String name() {
        return name;
    }

    /** Words of {@link Permission#scope}. */
    public Collection<String> scopes() {
        return Arrays.asList(scopes.split(","));
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    /** To the minute. */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }
}

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
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a program act for a party, within its scopes, until it expires or is revoked. Known by the hash of its secret;
 * the secret is shown once, when the key is made.
 */
@Entity
@Table(name = "api_key")
public class ApiKey {

    /** Begins every secret, so that scanners of repositories and logs know it. */
    static final String PREFIX = "nbk_";

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

    @Column(name = "made_by")
    private String madeBy;

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
            Maker maker) {
        this.publicId = PublicId.random().value();
        this.partyId = party.id();
        this.name = ProfileRules.required("name", name, 190);
        this.secretHash = RandomSecret.hash(secret);
        this.scopes = Scopes.written(party, permissions, "key");
        this.createdBy = maker.humanId();
        this.madeBy = maker.program();
        this.createdAt = now;
        this.expiresAt = Scopes.expiry(expiresAt, maker, now);
    }

    /** Its scopes, as far as a party of that kind may have them today. */
    Set<Permission> permissionsAt(PartyKind kind) {
        return Scopes.permissionsAt(kind, scopes());
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

    Optional<Long> createdBy() {
        return Optional.ofNullable(createdBy);
    }

    public PublicId publicId() {
        return new PublicId(publicId);
    }

    public String name() {
        return name;
    }

    /** Words of {@link Permission#scope}. */
    public Collection<String> scopes() {
        return Scopes.read(scopes);
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

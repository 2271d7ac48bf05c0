package io.nimbill.party;

import io.nimbill.work.PublicId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A partner's program that proves itself by a secret and gets tokens that hold for minutes (OAuth 2, client credentials).
 * Its secret can be replaced while the one before still holds; revoked, its tokens end with it.
 */
@Entity
@Table(name = "api_client")
public class ApiClient {

    @Id
    @TableGenerator(
            name = "api_client",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "api_client",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "api_client")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "party_id")
    private long partyId;

    @Column(name = "name")
    private String name;

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

    protected ApiClient() {}

    /** A client for a party; {@code expiresAt} null for one that does not expire. */
    ApiClient(Party party, String name, Set<Permission> permissions, Instant now, Instant expiresAt, Maker maker) {
        this.publicId = PublicId.random().value();
        this.partyId = party.id();
        this.name = ProfileRules.required("name", name, 190);
        this.scopes = Scopes.written(party, permissions, "client");
        this.createdBy = maker.humanId();
        this.madeBy = maker.program();
        this.createdAt = now;
        this.expiresAt = Scopes.expiry(expiresAt, maker, now);
    }

    boolean isUsableAt(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    void usedAt(Instant now) {
        lastUsedAt = now;
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
    public List<String> scopes() {
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

    /** When it last got a token. */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }
}

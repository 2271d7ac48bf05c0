package io.nimbill.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far somebody who has no password yet has come on the way into a membership: the mail leaves, its link is used, or
 * runs out, or is taken back. Sent again it starts over with another link.
 */
@Entity
@Table(name = "invitation")
class Invitation {

    static final Duration LASTS = Duration.ofDays(7);

    @Id
    @Column(name = "membership_id")
    private long membershipId;

    @Column(name = "invited_by")
    private String invitedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "mailed_at")
    private Instant mailedAt;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected Invitation() {}

    Invitation(long membershipId, String invitedBy, Instant now) {
        this.membershipId = membershipId;
        this.createdAt = now;
        sendAgain(invitedBy, now);
    }

    final void sendAgain(String by, Instant now) {
        invitedBy = by;
        expiresAt = now.plus(LASTS);
        mailedAt = null;
        revokedAt = null;
    }

    void mailed(Instant now) {
        mailedAt = now;
    }

    void accept(Instant now) {
        if (isOpen()) {
            acceptedAt = now;
        }
    }

    void revoke(Instant now) {
        if (isOpen()) {
            revokedAt = now;
        }
    }

    /** Neither accepted nor taken back; it may have run out. */
    boolean isOpen() {
        return acceptedAt == null && revokedAt == null;
    }

    boolean hasExpired(Instant now) {
        return isOpen() && !now.isBefore(expiresAt);
    }

    long membershipId() {
        return membershipId;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Optional<Instant> mailedAt() {
        return Optional.ofNullable(mailedAt);
    }
}

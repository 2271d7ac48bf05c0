package io.nimbill.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Duration;
import java.time.Instant;

/**
 * A browser in which a user has signed in before. It counts failures for itself: who fails elsewhere locks the owner of
 * this one not out.
 */
@Entity
@Table(name = "known_device")
class KnownDevice {

    /** How long a browser stays known after it was used last. */
    static final Duration LASTS = Duration.ofDays(180);

    @Id
    @TableGenerator(
            name = "known_device",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "known_device",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "known_device")
    private Long id;

    @Column(name = "user_id")
    private long userId;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "failed_count")
    private int failedCount;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    @Column(name = "used_at")
    private Instant usedAt;

    protected KnownDevice() {}

    KnownDevice(long userId, String secret, Instant now) {
        this.userId = userId;
        this.secretHash = RandomSecret.hash(secret);
        this.usedAt = now;
    }

    boolean isOf(long user, Instant now) {
        return userId == user && now.isBefore(usedAt.plus(LASTS));
    }

    boolean isLockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    void used(Instant now) {
        usedAt = now;
        failedCount = 0;
        lockedUntil = null;
    }

    void failed(Instant now) {
        if (isLockedAt(now)) {
            return;
        }
        failedCount++;
        if (failedCount >= UserAccount.TRIES) {
            failedCount = 0;
            lockedUntil = now.plus(UserAccount.LOCK);
        }
    }

    Long id() {
        return id;
    }
}

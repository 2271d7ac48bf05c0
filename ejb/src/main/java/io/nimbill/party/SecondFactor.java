package io.nimbill.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * The authenticator of a user. Counts from the first right code on. No code counts twice; five wrong ones lock it for
 * fifteen minutes: only who knows the password comes so far.
 */
@Entity
@Table(name = "second_factor")
class SecondFactor {

    @Id
    @Column(name = "user_id")
    private long userId;

    @Column(name = "sealed_secret")
    private String sealedSecret;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "failed_count")
    private int failedCount;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    @Version
    @Column(name = "version")
    private long version;

    protected SecondFactor() {}

    SecondFactor(long userId, String sealedSecret) {
        this.userId = userId;
        this.sealedSecret = sealedSecret;
    }

    /** The same secret under another key. */
    void sealedAnew(String sealed) {
        sealedSecret = sealed;
    }

    /** Another secret in the place of one that was never confirmed. */
    void replace(String otherSealedSecret) {
        if (isOn()) {
            throw new IllegalStateException("The second factor of user " + userId + " counts already");
        }
        sealedSecret = otherSealedSecret;
        lastStep = 0;
    }

    /**
     * Takes a code, or counts a failure.
     *
     * @param step the time step for which the code is right; empty for a wrong code
     * @return whether it counts
     */
    boolean take(OptionalLong step, Instant now) {
        if (isLockedAt(now)) {
            return false;
        }
        if (step.isPresent() && step.getAsLong() > lastStep) {
            lastStep = step.getAsLong();
            failedCount = 0;
            lockedUntil = null;
            return true;
        }
        failed(now);
        return false;
    }

    void failed(Instant now) {
        if (isLockedAt(now)) {
            return;
        }
        failedCount++;
        lockedUntil = null;
        if (failedCount >= UserAccount.TRIES) {
            failedCount = 0;
            lockedUntil = now.plus(UserAccount.LOCK);
        }
    }

    boolean isLockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    void confirm(Instant now) {
        confirmedAt = now;
    }

    boolean isOn() {
        return confirmedAt != null;
    }

    String sealedSecret() {
        return sealedSecret;
    }
}

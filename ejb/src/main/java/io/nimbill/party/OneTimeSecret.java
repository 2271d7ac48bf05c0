package io.nimbill.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Instant;

/** Lets its holder set a user's password, once and for a while. Known by its hash only. */
@Entity
@Table(name = "one_time_secret")
class OneTimeSecret {

    enum Purpose {
        FIRST_ADMINISTRATOR,
        INVITATION,
        PASSWORD_RESET
    }

    @Id
    @TableGenerator(
            name = "one_time_secret",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "one_time_secret",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "one_time_secret")
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose")
    private Purpose purpose;

    @Column(name = "user_id")
    private Long userId;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected OneTimeSecret() {}

    OneTimeSecret(Purpose purpose, long userId, String secret, Instant expiresAt) {
        this.purpose = purpose;
        this.userId = userId;
        this.secretHash = RandomSecret.hash(secret);
        this.expiresAt = expiresAt;
    }

    boolean isUsableAt(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    boolean isFor(Purpose asked) {
        return purpose == asked;
    }

    void use(Instant now) {
        usedAt = now;
    }

    long userId() {
        return userId;
    }
}

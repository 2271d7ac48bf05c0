package io.nimbill.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;

/** Lets somebody without their authenticator in, once. Known by its hash only. */
@Entity
@Table(name = "recovery_code")
class RecoveryCode {

    private static final int BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    @TableGenerator(
            name = "recovery_code",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "recovery_code",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "recovery_code")
    private Long id;

    @Column(name = "user_id")
    private long userId;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "used_at")
    private Instant usedAt;

    protected RecoveryCode() {}

    RecoveryCode(long userId, String code) {
        this.userId = userId;
        this.codeHash = hash(code);
    }

    /** Eighty random bits as people can copy them: {@code abcd-efgh-ijkl-mnop}. */
    static String random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base32.of(bits).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
    }

    /** Of what somebody typed: spaces, hyphens and capitals make no difference. */
    static String hash(String typed) {
        return RandomSecret.hash(typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
    }

    void use(Instant now) {
        usedAt = now;
    }

    boolean isUnused() {
        return usedAt == null;
    }
}

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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A person who signs in: one identity per e-mail address, with memberships at any number of parties.
 *
 * <p>Begins without a password and sets it with a one-time secret. Five wrong passwords in a row lock it for fifteen
 * minutes. Closed at last, never deleted.
 */
@Entity
@Table(name = "user_account")
public class UserAccount {

    static final int TRIES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    @Id
    @TableGenerator(
            name = "user_account",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "user_account",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "user_account")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "email")
    private String email;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "language")
    private String language;

    @Column(name = "theme")
    private String theme = "auto";

    @Column(name = "failed_count")
    private int failedCount;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Version
    @Column(name = "version")
    private long version;

    protected UserAccount() {}

    UserAccount(String email, String displayName, String language, Instant now) {
        this.publicId = PublicId.random().value();
        this.email = ProfileRules.email("email", email);
        this.displayName = ProfileRules.required("displayName", displayName, 190);
        this.language = ProfileRules.language(language);
        this.createdAt = now;
    }

    boolean maySignInAt(Instant now) {
        return closedOn == null && passwordHash != null && (lockedUntil == null || !now.isBefore(lockedUntil));
    }

    void signedIn(Instant now) {
        failedCount = 0;
        lockedUntil = null;
        lastSeenAt = now;
    }

    /** Counts a wrong password; while locked nothing is counted, or a stranger could lock somebody out for ever. */
    void failed(Instant now) {
        if (lockedUntil != null && now.isBefore(lockedUntil)) {
            return;
        }
        failedCount++;
        lockedUntil = null;
        if (failedCount >= TRIES) {
            failedCount = 0;
            lockedUntil = now.plus(LOCK);
        }
    }

    void setPassword(String password) {
        Passwords.requireAcceptable(password, email);
        passwordHash = Passwords.hash(password);
        failedCount = 0;
        lockedUntil = null;
    }

    void prefer(String newLanguage, String newTheme) {
        language = ProfileRules.language(newLanguage);
        theme = ProfileRules.required("theme", newTheme, 16);
    }

    void close(LocalDate day) {
        closedOn = day;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** Another value after each change of the password: sessions begun before it end. */
    String credentialStamp() {
        return passwordHash == null ? "" : RandomSecret.hash(passwordHash).substring(0, 16);
    }

    boolean isOpen() {
        return closedOn == null;
    }

    public Long id() {
        return id;
    }

    public PublicId publicId() {
        return new PublicId(publicId);
    }

    public String email() {
        return email;
    }

    public String displayName() {
        return displayName;
    }

    /** BCP 47 tag in which pages and mails speak to them. */
    public String language() {
        return language;
    }

    /** {@code auto}, {@code light} or {@code dark}. */
    public String theme() {
        return theme;
    }

    public boolean hasPassword() {
        return passwordHash != null;
    }
}

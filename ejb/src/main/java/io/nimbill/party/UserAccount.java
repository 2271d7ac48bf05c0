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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A person who signs in: one identity per e-mail address, with memberships at any number of parties.
 *
 * <p>Begins without a password and sets it with a one-time secret. Five wrong passwords in a row from
 * browsers that are not known lock it there for fifteen minutes. Deactivated at last, never deleted.
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

    @Column(name = "session_epoch")
    private int sessionEpoch;

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
        lastSeenAt = now;
    }

    /** Forgets the failures before, in browsers that are not known. */
    void provedPassword() {
        failedCount = 0;
        lockedUntil = null;
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

    /** @param companies names of the parties for whom they act: nobody's password is made of them */
    void setPassword(String password, Collection<String> companies) {
        List<String> context = new ArrayList<>(companies);
        context.addAll(List.of(email, displayName));
        PasswordRules.require(password, context);
        passwordHash = Passwords.hash(password);
        failedCount = 0;
        lockedUntil = null;
    }

    void prefer(String newLanguage, String newTheme) {
        language = ProfileRules.language(newLanguage);
        theme = ProfileRules.required("theme", newTheme, 16);
    }

    /** Nobody signs in as them any more. */
    void deactivate(LocalDate day) {
        closedOn = day;
    }

    void reactivate() {
        closedOn = null;
    }

    /** All sessions begun before end at their next request. */
    void endSessions() {
        sessionEpoch++;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** Another value after each change of the password and each {@link #endSessions}: sessions begun before end. */
    String credentialStamp() {
        return RandomSecret.hash(passwordHash + " " + sessionEpoch).substring(0, 16);
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

    /** When they last signed in. */
    Optional<Instant> lastSeenAt() {
        return Optional.ofNullable(lastSeenAt);
    }

    public boolean hasPassword() {
        return passwordHash != null;
    }
}

package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Lets people set their password, and their language and theme. */
@Stateless
public class PasswordSetting {

    @Inject
    private Users users;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /**
     * Sets the password of the user for whom the one-time secret was made, and uses the secret up. Ends all sessions of
     * that user.
     *
     * @throws Refusal {@code secret-not-valid} when the secret never was, was used or expired; or when the password is
     *     not acceptable: then the secret can still be used
     */
    @Unrestricted("Who holds the secret was sent it.")
    public void withSecret(String secret, String password) {
        Instant now = Instant.now(clock);
        OneTimeSecret found = users.lockUsable(secret.strip(), now)
                .orElseThrow(() -> new Refusal("secret-not-valid", "secret", "This secret is wrong, used or expired."));
        UserAccount user = users.lock(found.userId());
        user.setPassword(password);
        found.use(now);
        auditTrail.record(
                "password-set", "user", user.publicId(), Changes.none().hidden("password"));
    }

    /** Changes one's own password. Ends all sessions of that user, this one too. */
    @Unrestricted("Everybody who is signed in may change their own password; the old one is asked for.")
    public void change(String oldPassword, String newPassword) {
        UserAccount user = users.lock(own());
        if (!Passwords.isRight(oldPassword, user.passwordHash())) {
            throw new Refusal("wrong-password", "oldPassword", "This is not your password.");
        }
        user.setPassword(newPassword);
        auditTrail.record(
                "password-set", "user", user.publicId(), Changes.none().hidden("password"));
    }

    /** One's own language (BCP 47) and theme ({@code auto}, {@code light}, {@code dark}). */
    @Unrestricted("Everybody who is signed in may choose how pages look to them.")
    public void prefer(String language, String theme) {
        users.lock(own()).prefer(language, theme);
    }

    private long own() {
        Long id = currentCaller.get().userId();
        if (id == null) {
            throw new NotSignedIn();
        }
        return id;
    }
}

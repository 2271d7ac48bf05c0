package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.work.NotFound;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Lets people set their password, and their language and theme. */
@Stateless
public class PasswordSetting {

    @Inject
    private Users users;

    @Inject
    private Parties parties;

    @Inject
    private Invitations invitations;

    @Inject
    private OwnUser ownUser;

    @Inject
    private AccessNotices notices;

    @Inject
    private KnownDevices devices;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /**
     * Sets the password of the user for whom the one-time secret was made, and uses the secret up. Ends all sessions of
     * that user.
     *
     * @return the secret by which this browser is known from now on: failures elsewhere do not lock it out
     * @throws Refusal {@code secret-not-valid} when the secret never was, was used or expired; or when the password is
     *     not acceptable: then the secret can still be used
     */
    @Unrestricted("Who holds the secret was sent it.")
    public String withSecret(String secret, String password) {
        Instant now = Instant.now(clock);
        OneTimeSecret found = users.lockUsable(secret.strip(), now)
                .orElseThrow(() -> new Refusal("secret-not-valid", "secret", "This secret is wrong, used or expired."));
        UserAccount user = users.lock(found.userId());
        if (!user.isOpen()) {
            throw new Refusal("secret-not-valid", "secret", "This secret is wrong, used or expired.");
        }
        boolean another = user.hasPassword();
        user.setPassword(password, companies(user));
        found.use(now);
        invitations.accepted(user.id());
        if (another) {
            notices.tell(user, AccessLetter.Kind.PASSWORD_CHANGED);
        }
        auditTrail.record(
                "password-set", "user", user.publicId(), Changes.none().hidden("password"));
        return devices.add(user.id());
    }

    /**
     * Changes one's own password. Ends all sessions of that user, this one too.
     *
     * @throws Refusal {@code wrong-password}; wrong ones count as failures to sign in
     */
    @Unrestricted("Everybody who is signed in may change their own password; the old one is asked for.")
    public void change(String oldPassword, String newPassword) {
        ownUser.requirePassword(oldPassword);
        UserAccount user = users.lock(ownUser.id());
        user.setPassword(newPassword, companies(user));
        notices.tell(user, AccessLetter.Kind.PASSWORD_CHANGED);
        auditTrail.record(
                "password-set", "user", user.publicId(), Changes.none().hidden("password"));
    }

    /** One's own language (BCP 47) and theme ({@code auto}, {@code light}, {@code dark}). */
    @Unrestricted("Everybody who is signed in may choose how pages look to them.")
    public void prefer(String language, String theme) {
        UserAccount user = users.lock(ownUser.id());
        Changes changes =
                Changes.none().from("language", user.language(), language).from("theme", user.theme(), theme);
        user.prefer(language, theme);
        auditTrail.record("preferences-changed", "user", user.publicId(), changes);
    }

    private List<String> companies(UserAccount user) {
        return users.membershipsOf(user.id(), LocalDate.now(clock)).stream()
                .map(membership -> parties.find(membership.partyId())
                        .orElseThrow(NotFound::new)
                        .legalName())
                .toList();
    }
}

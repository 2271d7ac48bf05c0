package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.work.NotFound;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Signs people in. A wrong password, an unknown address, a deactivated and a locked account give the same answer in the
 * same time. Five wrong passwords in a row lock the account for fifteen minutes, but never in a browser in which its
 * owner has signed in before: nobody is locked out by others.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {

    @Inject
    private Users users;

    @Inject
    private KnownDevices devices;

    @Inject
    private SignInAttempts attempts;

    @Inject
    private SecondFactorProof secondFactor;

    @Inject
    private SecondFactors secondFactors;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /** As {@link #withPassword(String, String, String)} in a browser that is not known. */
    @Unrestricted("Whoever comes here has yet to say who they are.")
    public Optional<SignedIn> withPassword(String email, String password) {
        return withPassword(email, password, null);
    }

    /**
     * The user, when address and password are right and the account is neither locked nor deactivated; else empty. They
     * are in only when {@link SignedIn#isThrough}.
     *
     * @param device the secret of the browser's cookie; null without one
     */
    @Unrestricted("Whoever comes here has yet to say who they are.")
    public Optional<SignedIn> withPassword(String email, String password, String device) {
        Optional<UserAccount> user = users.findByEmail(email);
        boolean rightPassword =
                Passwords.isRight(password, user.map(UserAccount::passwordHash).orElse(null));
        if (user.isPresent() && rightPassword && mayEnter(user.get(), device)) {
            return Optional.of(attempts.succeeded(user.get().id(), device));
        }
        user.filter(known -> !rightPassword).ifPresent(known -> attempts.failed(known.id(), device));
        auditTrail.refused(
                "sign-in",
                "user",
                user.map(known -> known.publicId().value()).orElse(null),
                "wrong, locked or unknown");
        return Optional.empty();
    }

    /**
     * The second step of somebody who proved their password: a code of their authenticator, or a recovery code.
     *
     * @return the same person, through; empty when the code is wrong or was used before
     */
    @Unrestricted("The password was right; the code has yet to prove the rest.")
    public Optional<SignedIn> withCode(SignedIn halfWay, String code) {
        if (secondFactor.isProvedBy(halfWay.userId(), code)) {
            return Optional.of(attempts.through(halfWay.userId()));
        }
        auditTrail.refused(
                "sign-in",
                "user",
                users.find(halfWay.userId()).orElseThrow().publicId().value(),
                "wrong code");
        return Optional.empty();
    }

    /** Lets somebody in who has just set up the second factor that was demanded of them. */
    @Unrestricted("The password was right, and the new authenticator proved.")
    public SignedIn enrolled(SignedIn due) {
        if (!due.enrolmentDue() || due.codeDue() || !secondFactors.isOn(due.userId())) {
            throw new NotFound();
        }
        return attempts.through(due.userId());
    }

    /**
     * Makes the browser known in which somebody is in.
     *
     * @param device the secret of its cookie; null without one
     * @return the secret for its cookie; empty when it is known already
     */
    @Unrestricted("Somebody who just signed in.")
    public Optional<String> remember(SignedIn through, String device) {
        return devices.find(device, through.userId()).isPresent()
                ? Optional.empty()
                : Optional.of(attempts.remember(through.userId()));
    }

    /** Recorded when somebody signs out. */
    @Unrestricted("Everybody may leave.")
    public void signedOut() {
        auditTrail.record("sign-out", "user", null, Changes.none());
    }

    private boolean mayEnter(UserAccount user, String device) {
        Instant now = Instant.now(clock);
        return devices.find(device, user.id())
                .map(known -> user.isOpen() && user.hasPassword() && !known.isLockedAt(now))
                .orElseGet(() -> user.maySignInAt(now));
    }
}

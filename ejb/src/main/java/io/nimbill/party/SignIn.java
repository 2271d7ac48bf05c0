package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Signs people in. A wrong password, an unknown address, a closed and a locked account give the same answer in the same
 * time; five wrong passwords in a row lock the account for fifteen minutes.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {

    @Inject
    private Users users;

    @Inject
    private SignInAttempts attempts;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /** The user, when address and password are right and the account is neither locked nor closed; else empty. */
    @Unrestricted("Whoever comes here has yet to say who they are.")
    public Optional<SignedIn> withPassword(String email, String password) {
        Optional<UserAccount> user = users.findByEmail(email);
        boolean rightPassword =
                Passwords.isRight(password, user.map(UserAccount::passwordHash).orElse(null));
        if (user.isPresent() && rightPassword && user.get().maySignInAt(Instant.now(clock))) {
            return Optional.of(attempts.succeeded(user.get().id()));
        }
        user.filter(known -> !rightPassword).ifPresent(known -> attempts.failed(known.id()));
        auditTrail.refused(
                "sign-in",
                "user",
                user.map(known -> known.publicId().value()).orElse(null),
                "wrong, locked or unknown");
        return Optional.empty();
    }

    /** Recorded when somebody signs out. */
    @Unrestricted("Everybody may leave.")
    public void signedOut() {
        auditTrail.record("sign-out", "user", null, Changes.none());
    }
}

package io.nimbill.party;

import io.nimbill.work.NotFound;
import io.nimbill.work.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** The user behind the caller. */
@ApplicationScoped
class OwnUser {

    @Inject
    private Users users;

    @Inject
    private SignInAttempts attempts;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Clock clock;

    /** @throws NotSignedIn for keys and jobs, which are no users */
    long id() {
        Long id = currentCaller.get().userId();
        if (id == null) {
            throw new NotSignedIn();
        }
        return id;
    }

    UserAccount account() {
        return users.find(id()).orElseThrow(NotFound::new);
    }

    /**
     * Refuses when that is not their password. To be asked before any lock: a failure is noted in a transaction apart.
     *
     * @throws Refusal {@code wrong-password}; wrong ones count as failures to sign in
     */
    void requirePassword(String password) {
        UserAccount user = account();
        boolean right = password != null && Passwords.isRight(password, user.passwordHash());
        if (!right || !user.maySignInAt(Instant.now(clock))) {
            attempts.failed(user.id(), null);
            throw new Refusal("wrong-password", "oldPassword", "This is not your password.");
        }
    }
}

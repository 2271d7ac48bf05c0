package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.work.Outbox;
import io.nimbill.work.PublicId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Lets people who forgot their password have a link mailed. Whether the address is known changes neither the answer nor
 * the work done before it: the same statements run, and what follows happens on the queue.
 */
@Stateless
public class PasswordReset {

    /** Event: somebody asked for a new password. Its subject is {@code usr_…}, of nobody for an unknown address. */
    public static final String ASKED = "password.reset-asked";

    /** Event: a user has to be told that something about their access changed. */
    public static final String NOTICE = "user.notice";

    @Inject
    private Users users;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditTrail auditTrail;

    /** Asks for a link to be mailed to that address, if it is a user's. */
    @Unrestricted("Whoever forgot a password cannot sign in.")
    public void ask(String email) {
        PublicId userId = users.findByEmail(email).map(UserAccount::publicId).orElseGet(PublicId::random);
        String subject = userId.prefixed("usr");
        outbox.append(ASKED, subject, "{\"version\":1,\"user\":\"" + subject + "\"}");
        auditTrail.record("password-reset-asked", "user", userId, Changes.none());
    }
}

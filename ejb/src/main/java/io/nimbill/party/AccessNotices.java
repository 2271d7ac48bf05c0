package io.nimbill.party;

import io.nimbill.work.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Has users told by mail what was changed about their access. */
@ApplicationScoped
class AccessNotices {

    @Inject
    private Outbox outbox;

    /** Tells a user, in the transaction of the change. */
    void tell(UserAccount user, AccessLetter.Kind kind) {
        String subject = user.publicId().prefixed("usr");
        outbox.append(
                PasswordReset.NOTICE,
                subject,
                "{\"version\":1,\"user\":\"" + subject + "\",\"kind\":\"" + kind + "\"}");
    }
}

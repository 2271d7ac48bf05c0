package io.nimbill.notification;

import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.sql.DataSource;

/** The record of mails, one row per event and recipient, in the caller's transaction. */
@ApplicationScoped
class MailDispatches {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    /** Notes that a mail is about to be sent; false when it was sent already. The row stays locked until the commit. */
    public boolean begin(PublicId event, String recipient, String messageId) {
        Sql sql = Sql.on(dataSource);
        sql.update(
                "INSERT INTO mail_dispatch (event_id, recipient, message_id, state, attempted_at)"
                        + " VALUES (?, ?, ?, 'SENDING', ?) ON DUPLICATE KEY UPDATE"
                        + " state = IF(state = 'SENT', state, 'SENDING'), attempted_at = IF(state = 'SENT', attempted_at, ?)",
                event,
                recipient,
                messageId,
                clock.instant(),
                clock.instant());
        return sql.one(
                        row -> row.getString("state"),
                        "SELECT state FROM mail_dispatch WHERE event_id = ? AND recipient = ?",
                        event,
                        recipient)
                .filter("SENDING"::equals)
                .isPresent();
    }

    /** Notes how it ended. */
    public void end(PublicId event, String recipient, boolean sent) {
        Sql.on(dataSource)
                .update(
                        "UPDATE mail_dispatch SET state = ?, attempted_at = ? WHERE event_id = ? AND recipient = ?",
                        sent ? "SENT" : "FAILED",
                        clock.instant(),
                        event,
                        recipient);
    }

    /** Notes on the document when it was mailed first. */
    public void mailed(PublicId invoiceId) {
        Sql.on(dataSource)
                .update(
                        "UPDATE invoice_state SET mailed_at = ?, version = version + 1"
                                + " WHERE invoice_id = (SELECT i.id FROM invoice i WHERE i.public_id = ?) AND mailed_at IS NULL",
                        clock.instant(),
                        invoiceId);
    }
}

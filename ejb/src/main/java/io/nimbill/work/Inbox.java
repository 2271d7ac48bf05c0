package io.nimbill.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.sql.DataSource;

/**
 * Messages that were dealt with. A consumer asks it first, in the transaction of its own effect: then a message that
 * comes again finds its row and does nothing, and a message whose effect was rolled back is still new.
 */
@ApplicationScoped
public class Inbox {

    private static final int DUPLICATE = 1062;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Clock clock;

    /**
     * Takes note of a message in the caller's transaction.
     *
     * @return false when this consumer has dealt with it before
     */
    public boolean isNew(String consumer, PublicId message) {
        try {
            Sql.on(callersTransaction)
                    .update(
                            "INSERT INTO inbox_message (consumer, message_id, received_at) VALUES (?, ?, ?)",
                            consumer,
                            message,
                            clock.instant());
            return true;
        } catch (DatabaseFailure failure) {
            if (failure.getCause() instanceof java.sql.SQLException sql && sql.getErrorCode() == DUPLICATE) {
                return false;
            }
            throw failure;
        }
    }
}

package io.nimbill.party;

import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.sql.DataSource;

/** Ends sessions on all servers at once. */
@ApplicationScoped
class SessionEnding {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    /** Ends all sessions of a user whose row is locked. */
    void endAllOf(UserAccount user) {
        user.endSessions();
        Sql.on(dataSource)
                .update(
                        "UPDATE user_session SET ended_at = ? WHERE user_id = ? AND ended_at IS NULL",
                        clock.instant(),
                        user.id());
    }
}

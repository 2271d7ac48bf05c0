package io.nimbill.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** The outbox in its two tables: events, which never change, and their dispatch. */
@ApplicationScoped
class JdbcOutbox implements Outbox {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Resource(lookup = "java:jboss/datasources/NimbillNonJtaDS")
    private DataSource ownTransaction;

    @Inject
    private Clock clock;

    @Override
    public PublicId append(String type, String subject, String body) {
        PublicId id = PublicId.random();
        Sql.on(callersTransaction)
                .update(
                        "INSERT INTO outbox_event (public_id, type, subject, body, created_at) VALUES (?, ?, ?, ?, ?)",
                        id,
                        type,
                        subject,
                        body,
                        clock.instant());
        return id;
    }

    @Override
    public List<Event> unsent(int limit) {
        return Sql.on(ownTransaction)
                .list(
                        JdbcOutbox::event,
                        "SELECT e.id, e.public_id, e.type, e.subject, e.body, e.created_at FROM outbox_event e"
                                + " LEFT JOIN outbox_dispatch d ON d.event_id = e.id WHERE d.event_id IS NULL"
                                + " ORDER BY e.id LIMIT " + limit);
    }

    @Override
    public long sent(Event event) {
        Sql sql = Sql.on(ownTransaction);
        sql.update(
                "INSERT INTO outbox_dispatch (event_id, sent_at) SELECT ?, ? FROM DUAL"
                        + " WHERE NOT EXISTS (SELECT 1 FROM outbox_dispatch d WHERE d.event_id = ?)",
                event.key(),
                clock.instant(),
                event.key());
        return sql.one(
                        row -> row.getLong(1),
                        "SELECT event_number FROM outbox_dispatch WHERE event_id = ?",
                        event.key())
                .orElseThrow();
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getLong("id"),
                new PublicId(row.getString("public_id")),
                row.getString("type"),
                row.getString("subject"),
                row.getString("body"),
                Sql.instant(row, "created_at"));
    }
}

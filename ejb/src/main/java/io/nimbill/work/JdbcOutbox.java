package io.nimbill.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** The outbox in its tables: events, which never change, those of them that wait, and the numbers of those sent. */
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
        Sql sql = Sql.on(callersTransaction);
        long key = sql.insert(
                "INSERT INTO outbox_event (public_id, type, subject, body, created_at) VALUES (?, ?, ?, ?, ?)",
                id,
                type,
                subject,
                body,
                clock.instant());
        sql.update("INSERT INTO outbox_pending (event_id) VALUES (?)", key);
        return id;
    }

    @Override
    public List<Event> unsent(int limit) {
        return Sql.on(ownTransaction)
                .list(
                        JdbcOutbox::event,
                        "SELECT e.id, e.public_id, e.type, e.subject, e.body, e.created_at FROM outbox_pending p"
                                + " JOIN outbox_event e ON e.id = p.event_id ORDER BY p.event_id LIMIT " + limit);
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
        sql.update("DELETE FROM outbox_pending WHERE event_id = ?", event.key());
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

package io.nimbill.usage;

import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/** The schedules by which accounts with vendors are looked at. Takes part in the caller's transaction. */
@ApplicationScoped
public class Pollings {

    private static final String ALL = """
            SELECT p.public_id, p.name, w.every_seconds, w.stalled_after_hours, w.next_at, w.last_at,
                   COALESCE(w.last_found, 0) AS last_found, COALESCE(w.failures, 0) AS failures
            FROM partner_account p
            LEFT JOIN polling w ON w.partner_account_id = p.id
            WHERE p.closed_on IS NULL AND EXISTS
              (SELECT 1 FROM dataset d WHERE d.partner_account_id = p.id AND d.closed_on IS NULL
                 AND d.source_kind <> 'UPLOAD')""";

    private static final String CLAIM = """
            INSERT INTO polling (partner_account_id, next_at)
            SELECT id, ? FROM partner_account WHERE public_id = ?
            ON DUPLICATE KEY UPDATE next_at = VALUES(next_at)""";

    private static final String PLAN = """
            INSERT INTO polling (partner_account_id, every_seconds, stalled_after_hours, next_at)
            SELECT id, ?, ?, ? FROM partner_account WHERE public_id = ?
            ON DUPLICATE KEY UPDATE every_seconds = VALUES(every_seconds),
              stalled_after_hours = VALUES(stalled_after_hours), next_at = VALUES(next_at)""";

    private static final String LOOKED = """
            INSERT INTO polling (partner_account_id, next_at, last_at, last_found, failures)
            SELECT id, ?, ?, ?, ? FROM partner_account WHERE public_id = ?
            ON DUPLICATE KEY UPDATE next_at = VALUES(next_at), last_at = VALUES(last_at),
              last_found = VALUES(last_found), failures = VALUES(failures)""";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Those of all open accounts that have a source to look into. */
    public List<Polling> all() {
        return sql().list(this::polling, ALL + " ORDER BY p.id");
    }

    /** That of one account; empty when it is closed or has nothing to look into. */
    public Optional<Polling> of(PublicId account) {
        return sql().one(this::polling, ALL + " AND p.public_id = ?", account);
    }

    /** Accounts whose next look is due. */
    public List<Polling> due() {
        Instant now = clock.instant();
        return all().stream()
                .filter(Polling::isAutomatic)
                .filter(polling -> polling.nextAt() == null || !polling.nextAt().isAfter(now))
                .toList();
    }

    /** A look begins now; the next one is due an interval later. */
    public void claim(Polling polling) {
        sql().update(CLAIM, clock.instant().plusSeconds(polling.everySeconds()), polling.account());
    }

    /**
     * A look has ended.
     *
     * @param failed whether some source could not be read
     * @param rest how long the vendor asks to be left alone at least; zero where it does not
     */
    public void looked(Polling polling, int found, boolean failed, Duration rest) {
        int failures = failed ? polling.failures() + 1 : 0;
        Duration own = Polling.pause(polling.interval(), failures);
        Duration pause = own.compareTo(rest) > 0 ? own : rest;
        if (failed) {
            // not all nodes and accounts at the same second again
            pause = pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 10 + 1));
        }
        Instant now = clock.instant();
        sql().update(LOOKED, now.plus(pause), now, found, failures, polling.account());
    }

    /** Sets an account's own interval and patience; null = the server's. The next look is due at once. */
    void plan(PublicId account, Integer everySeconds, Integer stalledAfterHours) {
        sql().update(PLAN, everySeconds, stalledAfterHours, clock.instant(), account);
    }

    private Sql sql() {
        return Sql.on(callersTransaction);
    }

    private Polling polling(ResultSet row) throws SQLException {
        Long every = Sql.number(row, "every_seconds");
        Long patience = Sql.number(row, "stalled_after_hours");
        return new Polling(
                new PublicId(row.getString("public_id")),
                row.getString("name"),
                every == null ? settings.number("nimbill.watch.seconds", 300) : every.intValue(),
                every != null,
                patience == null ? settings.number("nimbill.stalled.hours", 48) : patience.intValue(),
                patience != null,
                Sql.instant(row, "next_at"),
                Sql.instant(row, "last_at"),
                row.getInt("last_found"),
                row.getInt("failures"));
    }
}

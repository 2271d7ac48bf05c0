package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** Where people are signed in: kept in the database, so that a session ended on one server is over on all. */
@Stateless
public class Sessions {

    private static final Duration SEEN_IS_NOTED_EVERY = Duration.ofMinutes(1);
    private static final int AGENT_LENGTH = 190;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    @Inject
    private Users users;

    @Inject
    private OwnUser ownUser;

    @Inject
    private SessionEnding ending;

    @Inject
    private Settings settings;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /** How long nobody need touch it until a session is over: setting {@code nimbill.session.idle.minutes}. */
    @Unrestricted("A setting, no secret.")
    public Duration idle() {
        return Duration.ofMinutes(settings.number("nimbill.session.idle.minutes", 30));
    }

    /** How long a session lasts at most: setting {@code nimbill.session.hours}. */
    @Unrestricted("A setting, no secret.")
    public Duration longest() {
        return Duration.ofHours(settings.number("nimbill.session.hours", 12));
    }

    /** Notes that somebody is in. */
    @Unrestricted("Somebody who just signed in.")
    public PublicId begin(SignedIn through, String address, String agent) {
        PublicId id = PublicId.random();
        Instant now = clock.instant();
        Sql.on(dataSource)
                .update(
                        "INSERT INTO user_session (public_id, user_id, started_at, last_seen_at, address, agent)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        id,
                        through.userId(),
                        now,
                        now,
                        address,
                        plain(agent));
        return id;
    }

    /** Whether a session goes on; noted at most once a minute. */
    @Unrestricted("Asked before it is known who asks.")
    public boolean goesOn(PublicId id) {
        Instant now = clock.instant();
        Sql sql = Sql.on(dataSource);
        return sql.one(
                        row -> Sql.instant(row, "last_seen_at"),
                        "SELECT last_seen_at FROM user_session WHERE public_id = ? AND ended_at IS NULL",
                        id)
                .map(seen -> {
                    if (seen.plus(SEEN_IS_NOTED_EVERY).isBefore(now)) {
                        sql.update("UPDATE user_session SET last_seen_at = ? WHERE public_id = ?", now, id);
                    }
                    return true;
                })
                .orElse(false);
    }

    /** Notes that somebody left. */
    @Unrestricted("Everybody may leave.")
    public void left(PublicId id) {
        Sql.on(dataSource)
                .update(
                        "UPDATE user_session SET ended_at = ? WHERE public_id = ? AND ended_at IS NULL",
                        clock.instant(),
                        id);
    }

    /** One's own sessions that go on, the latest first. */
    @Unrestricted("One's own.")
    public List<OwnSession> own() {
        Instant now = clock.instant();
        return Sql.on(dataSource)
                .list(
                        row -> new OwnSession(
                                new PublicId(row.getString("public_id")),
                                Sql.instant(row, "started_at"),
                                Sql.instant(row, "last_seen_at"),
                                row.getString("address"),
                                row.getString("agent")),
                        "SELECT public_id, started_at, last_seen_at, address, agent FROM user_session"
                                + " WHERE user_id = ? AND ended_at IS NULL AND started_at > ? AND last_seen_at > ?"
                                + " ORDER BY last_seen_at DESC LIMIT 50",
                        ownUser.id(),
                        now.minus(longest()),
                        now.minus(idle()).minus(SEEN_IS_NOTED_EVERY));
    }

    /** Ends one of one's own sessions at once. */
    @Unrestricted("One's own.")
    public void end(PublicId id) {
        int ended = Sql.on(dataSource)
                .update(
                        "UPDATE user_session SET ended_at = ? WHERE public_id = ? AND user_id = ? AND ended_at IS NULL",
                        clock.instant(),
                        id,
                        ownUser.id());
        if (ended == 0) {
            throw new NotFound();
        }
        auditTrail.record("session-ended", "user", ownUser.account().publicId(), Changes.none());
    }

    /** Ends all of one's own sessions at once, this one too. */
    @Unrestricted("One's own.")
    public void endAll() {
        UserAccount user = users.lock(ownUser.id());
        ending.endAllOf(user);
        auditTrail.record("sessions-ended", "user", user.publicId(), Changes.none());
    }

    private static String plain(String agent) {
        String text = agent == null ? "" : agent.replaceAll("\\p{Cntrl}+", " ").strip();
        return text.length() > AGENT_LENGTH ? text.substring(0, AGENT_LENGTH) : text;
    }
}

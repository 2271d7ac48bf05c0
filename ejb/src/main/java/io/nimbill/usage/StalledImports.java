package io.nimbill.usage;

import io.nimbill.work.ParkedItems;
import io.nimbill.work.Saying;
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
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Raises the alarm for accounts with vendors from which nothing new comes any more, or whose delivery does not get on.
 * The alarm is an item on the shelf of set-aside things and goes by itself when the next delivery speaks for its period.
 */
@ApplicationScoped
public class StalledImports {

    private static final String JOB = "stalled-imports";

    /** Only where something came before: an account that is being set up is not late. */
    private static final String LATEST = """
            SELECT MAX(d.received_at) AS received_at,
                   MIN(CASE WHEN d.state IN ('RECEIVED', 'READING', 'LOADED') THEN d.received_at END) AS waiting_since
            FROM delivery d
            JOIN dataset s ON s.id = d.dataset_id
            JOIN partner_account p ON p.id = s.partner_account_id
            WHERE p.public_id = ? AND s.closed_on IS NULL AND s.source_kind <> 'UPLOAD' AND d.state <> 'REFUSED'""";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Pollings pollings;

    @Inject
    private ParkedItems parked;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private record Latest(Instant receivedAt, Instant waitingSince) {}

    /** Looks at every account once: raises what is late, and takes away what is no more. */
    public void check() {
        pollings.all().forEach(this::check);
    }

    private void check(Polling polling) {
        String subject = polling.account().prefixed("pac");
        Optional<Saying> alarm = polling.stalledAfterHours() == 0
                ? Optional.empty()
                : Sql.on(callersTransaction)
                        .one(StalledImports::latest, LATEST, polling.account())
                        .flatMap(latest -> alarm(polling, latest));
        alarm.ifPresentOrElse(
                reason -> parked.park(JOB, subject, null, "import-stalled", reason),
                () -> parked.resolve(JOB, subject));
    }

    private Optional<Saying> alarm(Polling polling, Latest latest) {
        if (latest.receivedAt() == null) {
            return Optional.empty();
        }
        Duration running = Duration.ofMinutes(settings.number("nimbill.stalled.import.minutes", 120));
        if (isLonger(latest.waitingSince(), running)) {
            return Optional.of(Saying.of("parked.not-read", polling.accountName(), latest.waitingSince()));
        }
        return isLonger(latest.receivedAt(), Duration.ofHours(polling.stalledAfterHours()))
                ? Optional.of(Saying.of("parked.nothing-new", polling.accountName(), latest.receivedAt()))
                : Optional.empty();
    }

    private boolean isLonger(Instant since, Duration patience) {
        return since != null && since.plus(patience).isBefore(clock.instant());
    }

    private static Latest latest(ResultSet row) throws SQLException {
        return new Latest(Sql.instant(row, "received_at"), Sql.instant(row, "waiting_since"));
    }
}

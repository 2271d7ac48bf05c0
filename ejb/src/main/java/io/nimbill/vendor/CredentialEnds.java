package io.nimbill.vendor;

import io.nimbill.work.ParkedItems;
import io.nimbill.work.PublicId;
import io.nimbill.work.Saying;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Credentials that run out: of each it is told 30, 7 and 1 days before, and when it has. On the home page it stands from
 * the first warning until it is replaced.
 */
@ApplicationScoped
public class CredentialEnds {

    static final String JOB = "credential-ends";

    private static final List<Integer> STEPS = List.of(0, 1, 7, 30);

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private ParkedItems parked;

    @Inject
    private Clock clock;

    private record Known(EndingCredential credential, Integer warnedDays) {}

    /** Those of which a further step has come, put on the home page. */
    public List<EndingCredential> toTell() {
        List<EndingCredential> due = new ArrayList<>();
        for (Known known : all()) {
            EndingCredential credential = known.credential();
            Integer step = step(credential.daysLeft());
            if (step == null) {
                parked.resolve(JOB, credential.subject());
                continue;
            }
            parked.park(
                    JOB,
                    credential.subject(),
                    null,
                    "credential-ends",
                    Saying.of("parked.credential-ends", credential.accountName(), credential.expiresAt()));
            if (known.warnedDays() == null || known.warnedDays() > step) {
                due.add(credential);
            }
        }
        return due;
    }

    /** Of this step it was told. */
    public void told(EndingCredential credential) {
        sql().update(
                        "UPDATE partner_credential SET warned_days = ? WHERE partner_account_id = ? AND kind = ?",
                        step(credential.daysLeft()),
                        credential.accountId(),
                        credential.kind());
    }

    /** The step that has come: the least that holds so many days; null when none has. */
    static Integer step(int daysLeft) {
        return STEPS.stream().filter(step -> daysLeft <= step).findFirst().orElse(null);
    }

    private List<Known> all() {
        return sql().list(
                        this::known,
                        "SELECT c.partner_account_id, p.public_id, p.name, p.seller_id, c.kind, c.expires_at,"
                                + " c.warned_days FROM partner_credential c"
                                + " JOIN partner_account p ON p.id = c.partner_account_id"
                                + " WHERE c.expires_at IS NOT NULL AND p.closed_on IS NULL"
                                + " ORDER BY c.expires_at, c.partner_account_id, c.kind");
    }

    private Known known(ResultSet row) throws SQLException {
        Instant end = Sql.instant(row, "expires_at");
        Long warned = Sql.number(row, "warned_days");
        long left = Duration.between(clock.instant(), end).toDays();
        return new Known(
                new EndingCredential(
                        row.getLong("partner_account_id"),
                        new PublicId(row.getString("public_id")),
                        row.getString("name"),
                        row.getLong("seller_id"),
                        CredentialKind.valueOf(row.getString("kind")),
                        end,
                        (int) Math.max(0, left)),
                warned == null ? null : warned.intValue());
    }

    private Sql sql() {
        return Sql.on(callersTransaction);
    }
}

package io.nimbill.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/**
 * The shelf of set-aside things. Parking is written in a transaction of its own, as the one that failed is rolled back.
 * The same thing parked again for the same reason stays one item; success takes it off the shelf.
 */
@ApplicationScoped
public class ParkedItems {

    @Resource(lookup = "java:jboss/datasources/NimbillNonJtaDS")
    private DataSource ownTransaction;

    @Inject
    private Clock clock;

    /** Sets aside. {@code partyId} may be null. */
    public void park(String job, String subject, Long partyId, String code, Saying reason) {
        Sql sql = Sql.on(ownTransaction);
        int again = sql.update(
                "UPDATE parked_item SET reason = ?, said = ?, parked_at = ? WHERE job = ? AND subject = ?"
                        + " AND code = ? AND resolved_at IS NULL",
                reason.english(),
                reason.stored(),
                clock.instant(),
                job,
                subject,
                code);
        if (again == 0) {
            sql.update(
                    "INSERT INTO parked_item (public_id, job, subject, party_id, code, reason, said, parked_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    PublicId.random(),
                    job,
                    subject,
                    partyId,
                    code,
                    reason.english(),
                    reason.stored(),
                    clock.instant());
        }
    }

    /** Takes everything of this subject off the shelf: the job got through. */
    public void resolve(String job, String subject) {
        Sql.on(ownTransaction)
                .update(
                        "UPDATE parked_item SET resolved_at = ? WHERE job = ? AND subject = ?"
                                + " AND resolved_at IS NULL",
                        clock.instant(),
                        job,
                        subject);
    }

    /** What is on the shelf, newest first. */
    public List<ParkedItem> open(int limit) {
        return Sql.on(ownTransaction)
                .list(
                        row -> new ParkedItem(
                                new PublicId(row.getString("public_id")),
                                row.getString("job"),
                                row.getString("subject"),
                                Sql.number(row, "party_id"),
                                row.getString("code"),
                                row.getString("reason"),
                                Sql.instant(row, "parked_at")),
                        "SELECT public_id, job, subject, party_id, code, reason, parked_at FROM parked_item"
                                + " WHERE resolved_at IS NULL ORDER BY parked_at DESC, id DESC LIMIT " + limit);
    }
}

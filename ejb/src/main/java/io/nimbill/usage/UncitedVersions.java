package io.nimbill.usage;

import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/**
 * Finds versions that may go. A document cites a version when it has a line on one of its accounts and its period, and was
 * drafted while charges of that version could stand: from the moment the version began to count until a later one was
 * rated. A version whose successor was never rated may still stand behind charges.
 */
@ApplicationScoped
class UncitedVersions {

    private static final String DUE = """
            SELECT v.id, v.public_id, v.period_start, v.archive_path, v.staging_path
            FROM delivery v
            WHERE v.rows_purged_at IS NULL AND v.state IN ('SUPERSEDED', 'STALE', 'DUPLICATE', 'REFUSED')
              AND EXISTS (SELECT 1 FROM delivery_account a WHERE a.delivery_id = v.id)
              AND NOT EXISTS (SELECT 1 FROM current_delivery c WHERE c.delivery_id = v.id)
              AND (v.switched_at IS NULL AND v.received_at < ?
                OR EXISTS (SELECT 1 FROM delivery n WHERE n.dataset_id = v.dataset_id AND n.period_start = v.period_start
                           AND n.switched_at > v.switched_at AND n.switched_at < ? AND n.rated_at < ?)
                 AND NOT EXISTS (
                   SELECT 1 FROM delivery_account a
                   JOIN invoice_line l ON l.cloud_account_id = a.cloud_account_id AND l.key_period = v.period_start
                   JOIN invoice i ON i.id = l.invoice_id
                   JOIN invoice_draft d ON d.id = i.draft_id
                   WHERE a.delivery_id = v.id AND d.created_at >= v.switched_at
                     AND d.created_at <= (SELECT MIN(n.rated_at) FROM delivery n WHERE n.dataset_id = v.dataset_id
                                          AND n.period_start = v.period_start AND n.switched_at > v.switched_at)))
            ORDER BY v.id""";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    /**
     * A version whose rows may be removed.
     *
     * @param id database id
     * @param archivePath where its rows are archived, or null
     * @param stagingPath what an import left behind, or null
     */
    record Version(long id, PublicId publicId, LocalDate periodStart, String archivePath, String stagingPath) {}

    /** Versions that have not counted since a time, or never did and came before it. */
    List<Version> setAsideBefore(Instant time) {
        return Sql.on(callersTransaction)
                .list(
                        row -> new Version(
                                row.getLong("id"),
                                new PublicId(row.getString("public_id")),
                                Sql.day(row, "period_start"),
                                row.getString("archive_path"),
                                row.getString("staging_path")),
                        DUE,
                        time,
                        time,
                        time);
    }
}

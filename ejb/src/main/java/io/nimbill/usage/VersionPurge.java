package io.nimbill.usage;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.work.Lease;
import io.nimbill.work.Leases;
import io.nimbill.work.Settings;
import io.nimbill.work.Sql;
import io.nimbill.work.Transactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/**
 * Removes the daily rows, and the archived rows, of versions that no longer count and that no document cites, after
 * {@code nimbill.delivery.keep.days}. The delivery with its control totals and the vendor's own files stay.
 */
@ApplicationScoped
public class VersionPurge {

    private static final int SLICE = 10_000;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private UncitedVersions versions;

    @Inject
    private Transactions transactions;

    @Inject
    private Leases leases;

    @Inject
    private Staging staging;

    @Inject
    private AuditTrail audit;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Purges everything whose time has come. What is left after a crash is purged by the next run.
     *
     * @param lease of the job; without it nothing is committed
     * @param removed told the daily rows of each slice
     * @return how many versions
     */
    public int purge(Lease lease, LongConsumer removed) {
        Instant before = clock.instant().minus(Duration.ofDays(settings.number("nimbill.delivery.keep.days", 90)));
        List<UncitedVersions.Version> due = transactions.callAlone(() -> versions.setAsideBefore(before));
        for (UncitedVersions.Version version : due) {
            long rows = removeRows(version, lease, removed);
            transactions.callAlone(() -> finish(version, rows, lease));
            removeFiles(version);
        }
        return due.size();
    }

    private long removeRows(UncitedVersions.Version version, Lease lease, LongConsumer removed) {
        long all = 0;
        int rows;
        do {
            rows = transactions.callAlone(() -> {
                int now = Sql.on(callersTransaction)
                        .update(
                                "DELETE FROM daily_row WHERE period_start = ? AND delivery_id = ? LIMIT " + SLICE,
                                version.periodStart(),
                                version.id());
                leases.check(lease);
                return now;
            });
            all += rows;
            removed.accept(rows);
        } while (rows == SLICE);
        return all;
    }

    private Void finish(UncitedVersions.Version version, long rows, Lease lease) {
        Sql sql = Sql.on(callersTransaction);
        sql.update("DELETE FROM delivery_account WHERE delivery_id = ?", version.id());
        sql.update(
                "UPDATE delivery SET rows_purged_at = ?, version = version + 1 WHERE id = ?",
                clock.instant(),
                version.id());
        audit.record(
                "delivery-rows-purged",
                "delivery",
                version.publicId(),
                Changes.none().to("dailyRows", Long.toString(rows)));
        leases.check(lease);
        return null;
    }

    /** Periods of one publication share their files: these go with the last of them. */
    private void removeFiles(UncitedVersions.Version version) {
        boolean last = version.archivePath() != null
                && transactions.callAlone(() -> Sql.on(callersTransaction)
                        .one(
                                row -> true,
                                "SELECT 1 FROM delivery WHERE archive_path = ? AND rows_purged_at IS NULL LIMIT 1",
                                version.archivePath())
                        .isEmpty());
        if (last) {
            staging.remove(settings.home()
                    .toAbsolutePath()
                    .resolve(version.archivePath())
                    .resolve("rows"));
        }
        if (version.stagingPath() != null) {
            staging.clear(version.stagingPath());
        }
    }
}

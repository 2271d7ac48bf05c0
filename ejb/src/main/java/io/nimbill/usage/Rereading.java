package io.nimbill.usage;

import io.nimbill.vendor.ResourcesKept;
import io.nimbill.work.Lease;
import io.nimbill.work.Leases;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import io.nimbill.work.Sql;
import io.nimbill.work.Transactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;

/**
 * Has the deliveries that count in months which are not closed read again from the vendor's bytes in the archive, where
 * other rows are to be kept of them. What is read again is the same publication: it takes the place of itself.
 */
@ApplicationScoped
public class Rereading {

    /**
     * Of the dataset, and of those that {@link SubDatasets} made of it by their name. A file with several months or bills has
     * one archive, and is read once.
     */
    private static final String COUNTING = """
            SELECT MAX(v.id) AS id FROM current_delivery c
            JOIN delivery v ON v.id = c.delivery_id
            JOIN dataset d ON d.id = c.dataset_id
            JOIN dataset x ON x.partner_account_id = d.partner_account_id AND (x.id = d.id
              OR d.name = CONCAT(LEFT(x.name, 90), ', ', LEFT(d.scope, 90)))
            LEFT JOIN vendor_period p ON p.partner_account_id = d.partner_account_id AND p.period_start = c.period_start
            WHERE x.id = ? AND COALESCE(p.state, 'OPEN') <> 'CLOSED'
            GROUP BY COALESCE(v.archive_path, v.staging_path) ORDER BY id""";

    private static final String PARTS = """
            SELECT p.ordinal, p.name, p.bytes, p.sha256, p.file_rows FROM delivery_part p
            JOIN delivery d ON d.id = p.delivery_id
            WHERE d.archive_path = ? AND d.id = (SELECT MIN(h.id) FROM delivery h
              WHERE h.archive_path = d.archive_path AND EXISTS (SELECT 1 FROM delivery_part q WHERE q.delivery_id = h.id))
            ORDER BY p.ordinal""";

    private static final String PERIODS = "SELECT DISTINCT period_start FROM delivery"
            + " WHERE COALESCE(archive_path, staging_path) = (SELECT COALESCE(b.archive_path, b.staging_path)"
            + " FROM delivery b WHERE b.id = ?) AND period_start IS NOT NULL ORDER BY 1";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Deliveries deliveries;

    @Inject
    private DeliveryParts parts;

    @Inject
    private DeliveryReception reception;

    @Inject
    private Sources sources;

    @Inject
    private Staging staging;

    @Inject
    private Transactions transactions;

    @Inject
    private Leases leases;

    @Inject
    private Settings settings;

    private record Wanted(long deliveryId, String place, String archive, List<StagedPart> parts) {}

    void grainChanged(@Observes ResourcesKept change) {
        Source source = sources.find(change.datasetId()).orElseThrow();
        if (source.billing()) {
            Sql sql = Sql.on(callersTransaction);
            sql.list(row -> row.getLong("id"), COUNTING, source.id())
                    .forEach(id -> reception.receiveAgain(
                            source,
                            deliveries.find(id).orElseThrow(),
                            sql.list(row -> Sql.day(row, "period_start"), PERIODS, id),
                            staging.newPlace()));
        }
    }

    /**
     * Brings the parts from the archive of another delivery to the staging folder.
     *
     * @param delivery that is to be read
     * @param before the one whose publication it is
     * @throws IOException when the archive is not there, or not what was archived
     */
    public void bring(PublicId delivery, PublicId before, Lease lease) throws IOException {
        Wanted wanted = transactions.callAlone(() -> wanted(delivery, before));
        if (wanted.archive() == null) {
            throw new IOException("The vendor's files of " + before.prefixed("dlv") + " are not in the archive yet");
        }
        Path folder = settings.home().toAbsolutePath().resolve(wanted.archive()).resolve("parts");
        for (StagedPart part : wanted.parts()) {
            try (InputStream bytes = Files.newInputStream(folder.resolve(part.fileName()))) {
                StagedPart copy = staging.copy(bytes, wanted.place(), part.ordinal(), part.name(), part.statedRows());
                if (!copy.sha256().equals(part.sha256())) {
                    throw new IOException("The archived " + part.name() + " is not what was archived");
                }
            }
        }
        transactions.callAlone(() -> {
            parts.replace(wanted.deliveryId(), wanted.parts());
            leases.check(lease);
            return null;
        });
    }

    private Wanted wanted(PublicId id, PublicId before) {
        Delivery delivery = deliveries.find(id).orElseThrow();
        String archive = deliveries.find(before).orElseThrow().archivePath();
        List<StagedPart> kept = Sql.on(callersTransaction)
                .list(
                        row -> new StagedPart(
                                row.getInt("ordinal"),
                                row.getString("name"),
                                row.getLong("bytes"),
                                row.getString("sha256"),
                                Sql.number(row, "file_rows")),
                        PARTS,
                        archive);
        return new Wanted(delivery.id(), delivery.stagingPath(), archive, kept);
    }
}

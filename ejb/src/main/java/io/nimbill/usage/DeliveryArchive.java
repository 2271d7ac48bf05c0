package io.nimbill.usage;

import io.nimbill.work.Lease;
import io.nimbill.work.Leases;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import io.nimbill.work.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * Keeps the vendor's bytes of every delivery for as long as the law wants them, refused ones too, and the rows of those
 * that were read as Parquet, for questions about single rows: {@code archive/<partner account>/<place>/parts} and {@code
 * rows} under the home folder, which all nodes share.
 */
@ApplicationScoped
public class DeliveryArchive {

    @Inject
    private Deliveries deliveries;

    @Inject
    private DeliveryParts parts;

    @Inject
    private Sources sources;

    @Inject
    private ImportRequests requests;

    @Inject
    private RowArchive archive;

    @Inject
    private Staging staging;

    @Inject
    private Transactions transactions;

    @Inject
    private Leases leases;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private record Kept(String place, Source source, List<StagedPart> parts, long rows) {}

    /** Brings everything from the staging folder to the archive. A delivery that is there already is left alone. */
    public void keep(PublicId id, Lease lease) throws IOException {
        Kept kept = transactions.callAlone(() -> kept(id));
        if (kept.place() == null) {
            return;
        }
        String target = "archive/" + kept.source().partnerAccountId() + "/" + kept.place();
        Path folder = settings.home().toAbsolutePath().resolve(Path.of(target));
        Path parts = folder.resolve("parts");
        if (Files.isDirectory(staging.parts(kept.place()))) {
            staging.moveParts(kept.place(), parts);
        }
        if (kept.rows() > 0) {
            Path rows = staging.emptied(folder.resolve("rows"));
            archive.write(
                    requests.of(kept.source(), kept.parts(), parts, List.of(), staging.emptyWork(kept.place())),
                    rows,
                    kept.rows());
        }
        transactions.callAlone(() -> {
            deliveries.staged(kept.place()).forEach(each -> each.archived(clock.instant(), target));
            leases.check(lease);
            return null;
        });
        staging.clear(kept.place());
    }

    /** Rows are kept of what was loaded; a refused or known delivery is kept as bytes only. */
    private Kept kept(PublicId id) {
        Delivery delivery = deliveries.find(id).orElseThrow();
        Source source = sources.find(delivery.datasetId()).orElseThrow();
        if (delivery.stagingPath() == null) {
            return new Kept(null, source, List.of(), 0);
        }
        List<Delivery> family = deliveries.staged(delivery.stagingPath());
        boolean loaded = family.stream().anyMatch(one -> one.state().isLoaded());
        long rows = loaded ? family.stream().mapToLong(Delivery::fileRows).sum() : 0;
        return new Kept(delivery.stagingPath(), source, parts.of(delivery), rows);
    }
}

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

/**
 * Keeps the vendor's bytes of every delivery for as long as the law wants them, refused ones too: {@code
 * archive/<dataset>/<delivery>} under the home folder, which all nodes share.
 */
@ApplicationScoped
public class DeliveryArchive {

    @Inject
    private Deliveries deliveries;

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

    /** Moves the parts from the staging folder to the archive. A delivery that is there already is left alone. */
    public void keep(PublicId id, Lease lease) throws IOException {
        Delivery delivery = transactions.callAlone(() -> deliveries.find(id).orElseThrow());
        String place = delivery.stagingPath();
        if (place == null) {
            return;
        }
        String target = "archive/" + delivery.datasetId() + "/" + place;
        if (Files.isDirectory(staging.parts(place))) {
            staging.moveParts(place, settings.home().toAbsolutePath().resolve(Path.of(target)));
        }
        transactions.callAlone(() -> {
            deliveries.staged(place).forEach(each -> each.archived(clock.instant(), target));
            leases.check(lease);
            return null;
        });
        staging.clear(place);
    }
}

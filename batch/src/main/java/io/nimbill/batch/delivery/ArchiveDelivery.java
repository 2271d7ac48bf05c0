package io.nimbill.batch.delivery;

import io.nimbill.batch.Run;
import io.nimbill.batch.Task;
import io.nimbill.usage.DeliveryArchive;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** Step {@code archive}: keeps the vendor's bytes, after the charges are visible. */
@Dependent
@Named("archiveDelivery")
class ArchiveDelivery extends Task {

    @Inject
    private DeliveryArchive archive;

    @Override
    protected void work(Run run) throws IOException {
        run.stage("archiving", null);
        archive.keep(new PublicId(run.parameter("delivery")), run.lease());
    }
}

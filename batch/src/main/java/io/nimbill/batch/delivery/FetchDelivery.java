package io.nimbill.batch.delivery;

import io.nimbill.batch.Run;
import io.nimbill.batch.Task;
import io.nimbill.usage.DeliveryFetch;
import io.nimbill.usage.Rereading;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/**
 * Step {@code fetch}: brings the parts from the vendor's store, or from the archive where a delivery is read again. Uploads
 * lie in the staging folder already.
 */
@Dependent
@Named("fetchDelivery")
class FetchDelivery extends Task {

    @Inject
    private DeliveryFetch deliveries;

    @Inject
    private Rereading rereading;

    @Override
    protected void work(Run run) throws IOException {
        String again = run.parameter("again", "");
        if (!again.isEmpty()) {
            run.stage("fetching", null);
            rereading.bring(new PublicId(run.parameter("delivery")), new PublicId(again), run.lease());
        }
        String manifest = run.parameter("manifest", "");
        if (!manifest.isEmpty()) {
            run.stage("fetching", null);
            deliveries.fetch(new PublicId(run.parameter("delivery")), manifest, run.lease(), run::done);
        }
    }
}

package io.nimbill.batch.delivery;

import io.nimbill.batch.Run;
import io.nimbill.batch.Task;
import io.nimbill.usage.DeliveryOutcome;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Step {@code rated}: says that the charges of the delivery are visible. */
@Dependent
@Named("ratedDelivery")
class RatedDelivery extends Task {

    @Inject
    private DeliveryOutcome deliveries;

    @Override
    protected void work(Run run) {
        deliveries.rated(new PublicId(run.parameter("delivery")), run.lease());
    }
}

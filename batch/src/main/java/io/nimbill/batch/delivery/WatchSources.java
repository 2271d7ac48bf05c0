package io.nimbill.batch.delivery;

import io.nimbill.batch.Run;
import io.nimbill.batch.Task;
import io.nimbill.usage.DeliveryWatch;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The job {@code watch-sources}: one look into every source, when somebody does not want to wait for the next. */
@Dependent
@Named("watchSources")
class WatchSources extends Task {

    @Inject
    private DeliveryWatch watch;

    @Override
    protected void work(Run run) {
        run.stage("looking", null);
        run.outcome(watch.look() + " deliveries found");
    }
}

package io.nimbill.batch.rating;

import io.nimbill.batch.Run;
import io.nimbill.batch.Task;
import io.nimbill.rating.PreviewReplay;
import io.nimbill.work.PublicId;
import io.nimbill.work.Saying;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The job {@code preview}: works out what a delivery or a price version would do. Parameter {@code preview}. */
@Dependent
@Named("workOutPreview")
class WorkOutPreview extends Task {

    @Inject
    private PreviewReplay replay;

    @Override
    protected void work(Run run) {
        long accounts = replay.replay(
                new PublicId(run.parameter("preview")), all -> run.stage("replaying", all), run::done, run::checkLease);
        run.outcome(Saying.of("outcome.shadow", accounts));
    }
}

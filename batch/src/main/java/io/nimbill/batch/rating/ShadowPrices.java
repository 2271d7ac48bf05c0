package io.nimbill.batch.rating;

import io.nimbill.batch.Run;
import io.nimbill.batch.Task;
import io.nimbill.rating.ShadowReplay;
import io.nimbill.work.PublicId;
import io.nimbill.work.Saying;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The job {@code shadow-prices}: replays closed months with a draft of a price book. Parameter {@code run}. */
@Dependent
@Named("shadowPrices")
class ShadowPrices extends Task {

    @Inject
    private ShadowReplay replay;

    @Override
    protected void work(Run run) {
        long accounts = replay.replay(
                new PublicId(run.parameter("run")), all -> run.stage("replaying", all), run::done, run::checkLease);
        run.outcome(Saying.of("outcome.shadow", accounts));
    }
}

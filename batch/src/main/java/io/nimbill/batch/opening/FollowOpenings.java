package io.nimbill.batch.opening;

import io.nimbill.batch.Run;
import io.nimbill.batch.Task;
import io.nimbill.vendor.OpeningFollowing;
import io.nimbill.work.Saying;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The job {@code follow-openings}: one question about every account that a vendor has not opened yet and whose time has
 * come. A round in which none ended leaves no trace in the list of runs.
 */
@Dependent
@Named("followOpenings")
class FollowOpenings extends Task {

    static final String JOB = "follow-openings";

    @Inject
    private OpeningFollowing following;

    @Override
    protected void work(Run run) {
        run.stage("asking", (long) following.due());
        OpeningFollowing.Round round = following.follow(run::done);
        run.outcome(Saying.of("outcome.openings", round.opened(), round.failed()));
        if (!round.isNews()) {
            run.leaveNoTrace();
        }
    }
}

package io.nimbill.batch;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.work.Leases;
import io.nimbill.work.StartUpProgress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * What a clock sets going on every node and one of them does, in the name of a job. The turn is not given back: it runs out
 * before the next tick, and whichever node comes first then takes it.
 */
@ApplicationScoped
public class OneNode {

    @Inject
    private StartUpProgress startUp;

    @Inject
    private Leases leases;

    @Inject
    private CurrentCaller caller;

    /**
     * Does the work unless another node has the turn, or the tables are not there yet.
     *
     * @param turn name of the lease
     * @param length for how long no other node takes the turn
     * @param job in whose name the work is done
     */
    public void does(String turn, Duration length, String job, Runnable work) {
        if (startUp.isDatabaseMigrated()) {
            leases.acquire(turn, length).ifPresent(lease -> caller.runAs(Caller.system(job), work));
        }
    }
}

package io.nimbill.batch;

import io.nimbill.work.LeaseLost;
import io.nimbill.work.ParkedItems;
import io.nimbill.work.Refusal;
import io.nimbill.work.Saying;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Does the work of a run piece by piece. One that fails is set aside with its reason, and the run goes on with the next. */
@ApplicationScoped
public class Pieces {

    private static final Logger LOG = Logger.getLogger(Pieces.class.getName());

    @Inject
    private ParkedItems parked;

    /**
     * Does a piece, and takes it off the shelf of parked things where it lay there.
     *
     * @param subject how the piece is called on that shelf
     * @param partyId whose business it is; null for the operator's own
     * @return whether it was done
     * @throws LeaseLost when another node has the run now
     * @throws RuntimeException what failed because the server is being stopped: nothing is wrong with the piece then
     */
    public boolean isDone(Run run, String subject, Long partyId, Runnable work) {
        try {
            work.run();
            parked.resolve(run.job(), subject);
            return true;
        } catch (LeaseLost lost) {
            throw lost;
        } catch (RuntimeException failure) {
            if (ServerExit.isUnderWay()) {
                throw failure;
            }
            LOG.log(Level.WARNING, run.job() + " sets " + subject + " aside", failure);
            String code = failure instanceof Refusal refusal ? refusal.code() : "fault";
            parked.park(run.job(), subject, partyId, code, Saying.of(failure));
            return false;
        }
    }
}

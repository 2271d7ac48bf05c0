package io.nimbill.work;

import java.util.List;
import java.util.Optional;

/** The runs of jobs, for staff who look after them. Implemented by the module that runs jobs. */
public interface JobRuns {

    /** Newest first. */
    List<Operation> recent(int limit);

    /** The run with this id. */
    Optional<Operation> find(PublicId id);

    /**
     * Goes on where a failed or stopped run ended.
     *
     * @throws Refusal {@code job-not-restartable} when it runs, is completed, or the batch runtime no longer knows it
     */
    void restart(PublicId id);

    /**
     * Asks a running job to stop at its next commit.
     *
     * @throws Refusal {@code job-not-running} when there is nothing to stop
     */
    void stop(PublicId id);
}

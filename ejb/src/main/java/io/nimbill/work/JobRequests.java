package io.nimbill.work;

import java.util.Map;

/**
 * Asks for long work. Implemented by the module that runs jobs; callers go on at once and follow the operation.
 *
 * <p>Jobs: {@code import-delivery}, {@code watch-sources}, {@code rate-usage}, {@code issue-invoices}, {@code
 * export-billing}, {@code verify}, {@code load-sample}.
 */
public interface JobRequests {

    /**
     * Starts a job when the caller's transaction has committed (at once without one).
     *
     * @param job name of the job
     * @param subject what it is about, as people read it
     * @param partyId whose business it is, null for the operator's own
     * @param parameters parameters of the job, all texts
     * @return public id of the operation to follow
     */
    PublicId start(String job, String subject, Long partyId, Map<String, String> parameters);
}

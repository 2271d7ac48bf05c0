package io.nimbill.work;

import java.time.Instant;
import java.util.Map;

/**
 * Long work as people see it.
 *
 * @param key database id, never shown
 * @param id public id, {@code opn_} outside
 * @param job name of the job
 * @param subject what it is about, in words or a prefixed id
 * @param parameters parameters of the job
 * @param executionId execution of the batch runtime, null until it was started
 * @param partyId whose business it is, or null for the operator's own
 * @param state where it stands
 * @param stage what it is doing, or null
 * @param doneUnits how many of its units are done
 * @param totalUnits how many there are, null while not known
 * @param message how it ended, or null
 * @param createdAt when it was asked for
 * @param startedAt when it began, or null
 * @param endedAt when it ended, or null
 * @param said the message to be worded in the reader's language, or null
 */
public record Operation(
        long key,
        PublicId id,
        String job,
        String subject,
        Map<String, String> parameters,
        Long executionId,
        Long partyId,
        State state,
        String stage,
        long doneUnits,
        Long totalUnits,
        String message,
        Instant createdAt,
        Instant startedAt,
        Instant endedAt,
        Saying said) {

    private static final long WHOLE = 100;

    /** How far it is, in percent rounded down; null while nobody knows. */
    public Integer percent() {
        return totalUnits == null || totalUnits == 0 ? null : (int) (doneUnits * WHOLE / totalUnits);
    }

    /** Life of an operation. */
    public enum State {
        REQUESTED,
        RUNNING,
        COMPLETED,
        FAILED,
        STOPPED;

        /** Whether nothing more will happen by itself. */
        public boolean isEnd() {
            return this == COMPLETED || this == FAILED || this == STOPPED;
        }
    }
}

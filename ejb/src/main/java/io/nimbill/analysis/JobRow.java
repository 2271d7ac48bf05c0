package io.nimbill.analysis;

import io.nimbill.work.Saying;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * A run of a job.
 *
 * @param state REQUESTED, RUNNING, COMPLETED, FAILED or STOPPED
 * @param deliveryId {@code dlv_…} of the delivery it works on; null for other work
 * @param said the message to be worded in the reader's language; null in rows of the time before
 * @param totalUnits null while nobody knows how much there is
 */
public record JobRow(
        String id,
        String job,
        String subject,
        String deliveryId,
        String state,
        String stage,
        long doneUnits,
        Long totalUnits,
        String message,
        Saying said,
        Instant createdAt,
        Instant startedAt,
        Instant endedAt)
        implements Serializable {

    public boolean isRunning() {
        return "REQUESTED".equals(state) || "RUNNING".equals(state);
    }

    /** The state as people understand it: an import that read a file to its end and refused it did not go well. */
    public String shownState() {
        boolean refused = "COMPLETED".equals(state) && said != null && "outcome.refused".equals(said.code());
        return refused ? "REFUSED" : state;
    }

    /** 0 to 100, or null when the total is not known. */
    public Integer percent() {
        return totalUnits == null || totalUnits == 0 ? null : (int) Math.min(100, doneUnits * 100 / totalUnits);
    }

    /** From start to end; null while it runs. */
    public Duration duration() {
        return startedAt == null || endedAt == null ? null : Duration.between(startedAt, endedAt);
    }
}

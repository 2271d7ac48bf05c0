package io.nimbill.rating;

import io.nimbill.work.PublicId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A replay of closed months with a draft of a price book.
 *
 * @param operation the work, to follow its progress
 * @param running whether the work goes on
 * @param percent how far it is; null while nobody knows
 * @param firstPeriod first day of the first month
 * @param lastPeriod first day of the last
 * @param requestedBy who asked for it, as people know them
 * @param endedAt null while it has no result
 * @param outdated whether the draft was changed since
 * @param accounts how many cloud accounts were replayed, each month counted
 * @param buyers what each buyer would have paid; empty while it has no result
 */
public record ShadowRun(
        PublicId id,
        PublicId operation,
        boolean running,
        Integer percent,
        LocalDate firstPeriod,
        LocalDate lastPeriod,
        Instant requestedAt,
        String requestedBy,
        Instant endedAt,
        boolean outdated,
        long accounts,
        List<ShadowBuyer> buyers)
        implements Serializable {

    public ShadowRun {
        buyers = List.copyOf(buyers);
    }

    public boolean isEnded() {
        return endedAt != null;
    }
}

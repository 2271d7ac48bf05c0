package io.nimbill.rating;

import io.nimbill.work.PublicId;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What letting in a delivery, or activating a price version, would do. Fees of agreements and own charges are not in it.
 *
 * @param operation the work, to follow its progress
 * @param running whether the work goes on
 * @param percent how far it is; null while nobody knows
 * @param validFrom the day from which the version would price; null for a delivery
 * @param requestedBy who asked for it, as people know them
 * @param endedAt null while it has no result
 * @param outdated whether it rests on something that has changed since
 * @param accounts how many cloud accounts were rated, each month counted
 * @param moved by how much the seller's own sales move, each buyer and month without its sign, at the minor unit; null while
 *     there is no result, or where a rate of exchange is missing
 * @param currency of it
 * @param above whether that is more than the seller has set
 * @param figures sellers from the top, what moves the most first; those that stay as they are left out
 */
public record Preview(
        PublicId id,
        PublicId operation,
        boolean running,
        Integer percent,
        LocalDate validFrom,
        Instant requestedAt,
        String requestedBy,
        Instant endedAt,
        boolean outdated,
        long accounts,
        BigDecimal moved,
        String currency,
        boolean above,
        List<PreviewFigure> figures)
        implements Serializable {

    public Preview {
        figures = List.copyOf(figures);
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    /** Whether it ended without a result. */
    public boolean isFailed() {
        return !isEnded() && !running;
    }

    /** Whether what has been billed would be corrected. */
    public boolean isCorrecting() {
        return figures.stream().anyMatch(figure -> figure.correction().signum() != 0);
    }
}

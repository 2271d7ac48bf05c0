package io.nimbill.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Knows what has been billed; a later package keeps it. Rating asks because the first document of an edge for a period
 * pins the exchange rates: restatements are converted with the rates known then, not with later corrections.
 */
public interface IssuedPeriods {

    /** The edges that have been billed for the vendor period that starts on that day. */
    List<Issue> of(LocalDate periodStart);

    /**
     * The first document of an edge for a vendor period.
     *
     * @param sellerId database id
     * @param buyerId database id
     */
    record Issue(long sellerId, long buyerId, Instant issuedAt) {}
}

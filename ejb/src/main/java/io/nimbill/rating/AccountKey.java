package io.nimbill.rating;

import java.time.LocalDate;

/**
 * What is rated in one piece: a cloud account in a vendor's billing period, as one dataset tells of it.
 *
 * @param periodStart first day of the vendor's billing period (UTC)
 * @param datasetId database id
 * @param cloudAccountId database id
 */
public record AccountKey(LocalDate periodStart, long datasetId, long cloudAccountId) {

    /** For logs and parked items. */
    @Override
    public String toString() {
        return "period " + periodStart + ", dataset " + datasetId + ", account " + cloudAccountId;
    }
}

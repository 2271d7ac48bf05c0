package io.nimbill.rating;

import java.util.Comparator;

/**
 * What one account brings to a meeting of tiers.
 *
 * @param datasetId database id
 * @param accountId database id of the cloud account
 * @param clientId database id of who held it
 */
record TierPart(long datasetId, long accountId, long clientId, TierQuantity quantity) {

    /** In which the units of the last decimal go round, where equal parts lost as much. */
    static final Comparator<TierPart> ORDER = Comparator.comparingLong(TierPart::datasetId)
            .thenComparingLong(TierPart::accountId)
            .thenComparingLong(TierPart::clientId);
}

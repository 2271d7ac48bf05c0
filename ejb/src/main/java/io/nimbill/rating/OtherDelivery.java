package io.nimbill.rating;

import java.time.LocalDate;

/**
 * A delivery that shall be taken for the one in force of its dataset and period.
 *
 * @param partnerAccountId database id of the account with the vendor whose bill it is part of
 * @param datasetId database id
 * @param periodStart first day of the vendor period (UTC)
 * @param deliveryId database id
 */
record OtherDelivery(long partnerAccountId, long datasetId, LocalDate periodStart, long deliveryId) {

    /** Whether it is part of a bill. */
    boolean isOf(VendorBill bill) {
        return bill.partnerAccountId() == partnerAccountId && bill.periodStart().equals(periodStart);
    }
}

package io.nimbill.analysis;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A billing period of an account with a vendor.
 *
 * @param account public id, {@code pac_…}
 * @param state OPEN, FINAL or CLOSED
 * @param completeUntil usage before this time has been delivered; null while unknown
 * @param changedBy who changed its state last, as people know them
 * @param totals one per currency, in the order of their codes
 */
public record VendorMonth(
        String account,
        String accountName,
        String vendorName,
        LocalDate periodStart,
        LocalDate periodEnd,
        String state,
        Instant completeUntil,
        Instant changedAt,
        String changedBy,
        List<VendorMonthTotal> totals)
        implements Serializable {

    public boolean isClosed() {
        return "CLOSED".equals(state);
    }

    /** Whether the dispositions are the vendor's bill, to the last digit. */
    public boolean isEven() {
        return totals.stream().allMatch(total -> total.difference().signum() == 0);
    }
}

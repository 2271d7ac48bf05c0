package io.nimbill.invoice;

import io.nimbill.agreement.BillingAccount;
import java.time.LocalDate;
import java.util.List;

/** What is due on billing accounts. */
interface DueAmounts {

    /**
     * All keys of a billing account with something due, of closed periods, in document order.
     *
     * @param latestPeriod first day of the last period to look at
     */
    List<DueAmount> of(BillingAccount account, LocalDate latestPeriod);

    /** Billing accounts on which anything was charged or settled up to a period, by id. */
    List<BillingTarget> targets(LocalDate latestPeriod);

    /** The vendor bills of that period with charges sold, closed or not. */
    List<VendorBill> bills(LocalDate period);
}

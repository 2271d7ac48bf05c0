package io.nimbill.usage;

import io.nimbill.time.BillingPeriod;
import io.nimbill.work.Refusal;
import java.util.Optional;

/** Who else has a say when a vendor's period is to be closed. A port for later packages; every bean of this type is asked. */
public interface PeriodObjection {

    /**
     * Why the period cannot be closed; empty when nothing speaks against it. Asked in the transaction that closes it.
     *
     * @param partnerAccountId database id of the seller's account with the vendor
     * @param period the vendor's billing period
     */
    Optional<Refusal> against(long partnerAccountId, BillingPeriod period);
}

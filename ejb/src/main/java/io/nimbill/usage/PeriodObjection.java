package io.nimbill.usage;

import io.nimbill.time.BillingPeriod;
import io.nimbill.work.Refusal;
import java.util.Optional;

/**
 * Who else has a say when the close of a vendor's period takes a step. A port for later packages; every bean of this type is
 * asked.
 */
public interface PeriodObjection {

    /**
     * Why the period cannot go on; empty when nothing speaks against it. Asked in the transaction that takes the step.
     *
     * @param partnerAccountId database id of the seller's account with the vendor
     * @param period the vendor's billing period
     */
    Optional<Refusal> against(long partnerAccountId, BillingPeriod period);

    /** The first step it speaks against; it is asked again before each later one. */
    PeriodStep before();
}

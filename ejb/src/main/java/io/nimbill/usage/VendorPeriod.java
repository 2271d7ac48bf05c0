package io.nimbill.usage;

import io.nimbill.time.BillingPeriod;
import java.time.Instant;

/**
 * A billing period of one partner account, the unit in which a vendor bills and a month is closed.
 *
 * @param partnerAccountId the seller's account with the vendor
 * @param period the vendor's billing period
 * @param step where it stands
 * @param completeUntil usage before this time has been delivered; null while unknown
 */
public record VendorPeriod(long partnerAccountId, BillingPeriod period, PeriodStep step, Instant completeUntil) {

    /** What deliveries and invoicing ask for. */
    public State state() {
        return step.state();
    }

    /** Whether it may be billed. */
    public boolean isClosed() {
        return state() == State.CLOSED;
    }

    /** Whether nothing of it changes any more. */
    public boolean isLocked() {
        return step == PeriodStep.LOCKED;
    }

    /** What others ask of a period; follows from its step. Stored by its Java name. */
    public enum State {
        /** The vendor still delivers. */
        OPEN,
        /** The vendor's last word: every row carries its invoice. */
        FINAL,
        /** Closed by the seller: it may be billed; what still comes is billed by difference. */
        CLOSED
    }
}

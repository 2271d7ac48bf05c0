package io.nimbill.vendor;

import io.nimbill.work.Refusal;

/** Requests that a vendor charges for, such as those of AWS Cost Explorer at USD 0.01 each. */
@FunctionalInterface
public interface PaidRequests {

    /**
     * Counts one request that is about to be made.
     *
     * @throws Refusal {@code paid-requests-used-up} when the day's are
     */
    void take();

    /** None may be made. */
    static PaidRequests none() {
        return () -> {
            throw new Refusal("paid-requests-used-up", "No request that costs money may be made here.");
        };
    }
}

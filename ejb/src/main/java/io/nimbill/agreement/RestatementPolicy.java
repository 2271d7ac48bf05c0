package io.nimbill.agreement;

/** How a difference to what was billed reaches the buyer: always on its original period. */
public enum RestatementPolicy {
    /** As a line of the next document of the edge. */
    NEXT_INVOICE,
    /** As a credit note or a debit note of its own, one for each month that is corrected, without waiting for the next run. */
    AT_ONCE
}

package io.nimbill.agreement;

/** How wide the quantities meet that a tiered price adds up. Each client meets for itself unless it says otherwise. */
public enum TierScope {
    /** Within one cloud account. */
    ACCOUNT,
    /** All cloud accounts of one client. */
    CLIENT,
    /** All cloud accounts below the buyer of the edge. */
    RESELLER
}

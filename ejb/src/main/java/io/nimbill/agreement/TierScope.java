package io.nimbill.agreement;

/** How wide the quantities meet that a tiered price adds up. Each client meets for itself unless it says otherwise. */
public enum TierScope {
    /** Within one resource of a cloud account; rows must be kept with the vendor's resource. */
    RESOURCE,
    /** Within one cloud account. */
    ACCOUNT,
    /** All cloud accounts of one client. */
    CLIENT,
    /** All cloud accounts below the buyer of the edge. */
    RESELLER
}

package io.nimbill.vendor;

/** What becomes of rows of the payer itself, which name no cloud account. */
public enum PayerPolicy {
    /** They wait, with their reason, for somebody to decide. */
    PARK,
    /** The operator used it itself. */
    OWN_USE,
    /** The operator bears it. */
    ABSORB
}

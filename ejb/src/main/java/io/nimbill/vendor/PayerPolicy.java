package io.nimbill.vendor;

/** What becomes of rows of the payer itself, which name no cloud account. */
public enum PayerPolicy {
    /** They wait, with their reason, for somebody to decide. */
    PARK,
    /** The operator used it itself. */
    OWN_USE,
    /** The operator bears it. */
    ABSORB,
    /**
     * Spread: a commitment fee over what the commitment covered, what nobody used staying with the operator; vendor tax is
     * taken off; everything else over the accounts of the bill by billed usage.
     */
    SPREAD
}

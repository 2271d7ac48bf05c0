package io.nimbill.simulator;

/** What a simulated month contains beside plain usage. */
public enum Feature {
    /** Tags on nine resources in ten. */
    TAGS,
    /** Usage that is metered but free: quantity without cost. */
    FREE_TIER,
    /** Tax rows, where the format has them. */
    TAX,
    /** Promotional credits, where the format has them. */
    CREDITS,
    /** Refunds; they come with the second and later versions of a month. */
    REFUNDS,
    /** Reservations: covered usage, recurring fees and their unused part. */
    RESERVATIONS,
    /** A savings plan: covered usage, its negation or zero cost, hourly fees and their unused part. */
    SAVINGS_PLANS,
    /** The vendor's support plan, charged to the payer. */
    SUPPORT,
    /** A third party's product sold through the vendor's marketplace. */
    MARKETPLACE,
    /** One-time purchases such as domain names. */
    PURCHASES,
    /** Negotiated discounts: rows of their own in a CUR, lower prices elsewhere. */
    DISCOUNTS,
    /** Rounding and other adjustment rows, where the format has them. */
    ADJUSTMENTS
}

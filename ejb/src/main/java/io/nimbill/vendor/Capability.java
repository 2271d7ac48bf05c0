package io.nimbill.vendor;

/** Something a vendor's connector can do. Each {@link CloudVendor} declares its own; pages and API offer those alone. */
public enum Capability {
    /** Try every permission it needs and say which is missing. */
    CHECK,
    /** List the accounts or customers that hang under the partner account. */
    LIST_ACCOUNTS,
    /** Open an account or customer at the vendor. */
    CREATE_ACCOUNT,
    SUSPEND,
    RESUME,
    /** Close an account for good. */
    CLOSE,
    /** Find the exports that the vendor writes already. */
    DISCOVER_DATASETS,
    /** List what customers hold: licences, Azure subscriptions. */
    LIST_SUBSCRIPTIONS,
    /** Change the number of seats of a licence. */
    CHANGE_SEATS,
    /** Read the vendor's list prices. */
    READ_PRICES,
    /** Ask the vendor what a month costs, to compare; never a source of billing. */
    COMPARE_COST,
    /** Ask the vendor what a month is going to cost. */
    FORECAST_COST
}

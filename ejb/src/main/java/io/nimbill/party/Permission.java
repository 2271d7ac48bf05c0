package io.nimbill.party;

/** What somebody may do. Every use case names the one it needs; where it may be done is the caller's subtree. */
public enum Permission {
    VIEW_PARTIES,
    MANAGE_PARTIES,
    VIEW_VENDOR_ACCOUNTS,
    MANAGE_VENDOR_ACCOUNTS,
    VIEW_CLOUD_ACCOUNTS,
    ASSIGN_CLOUD_ACCOUNTS,
    VIEW_DELIVERIES,
    SUBMIT_DELIVERIES,
    VIEW_PRICES,
    MANAGE_PRICES,
    VIEW_CHARGES,
    VIEW_MARGIN,
    VIEW_INVOICES,
    RUN_BILLING,
    VIEW_JOBS,
    RUN_JOBS,
    MANAGE_API_KEYS,
    VIEW_AUDIT
}

package io.nimbill.vendor;

/** What a cloud account is at its vendor. */
public enum AccountKind {
    /** An AWS account, an Azure subscription, a FOCUS sub-account. */
    ACCOUNT,
    /** A Microsoft customer: holds subscriptions. */
    TENANT,
    /** The payer itself: rows that name no account. Its external id is empty. */
    PAYER
}

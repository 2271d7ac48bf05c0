package io.nimbill.subscription;

/** The life of a subscription. */
public enum SubscriptionState {
    /** Ordered; held from a later day on. */
    PENDING,
    /** Held and charged. */
    ACTIVE,
    /** Not to be used and not charged, until it is resumed. */
    SUSPENDED,
    /** Held no more. */
    CANCELLED
}

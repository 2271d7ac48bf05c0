package io.nimbill.subscription;

/** What can happen to a subscription. */
public enum EventKind {
    /** It is held from that day on, with a quantity. */
    STARTED,
    /** Another quantity is held from that day on. */
    QUANTITY_CHANGED,
    /** It is not to be used, and not charged, from that day on. */
    SUSPENDED,
    /** It is used and charged again from that day on. */
    RESUMED,
    /** It is held no more from that day on. */
    ENDED
}

package io.nimbill.reconciliation;

/** Where money runs out. Stored by its Java name. */
public enum LeakKind {
    /** An account that costs something and belongs to nobody. */
    UNASSIGNED,
    /** Cost for which there is no price. */
    NO_PRICE,
    /** Sold for nothing although it cost something. */
    ZERO_PRICE,
    /** Sold for less than it was bought for. */
    BELOW_BUY,
    /** A rule or discount in force has come to its end. */
    EXPIRED_PROMOTION,
    /** The vendor has stopped granting partner earned credit where it did. */
    LOST_CREDIT,
    /** The vendor bills more seats than the client has ordered. */
    SEATS_NOT_ORDERED,
    /** The client has ordered more seats than the vendor bills. */
    SEATS_NOT_BILLED
}

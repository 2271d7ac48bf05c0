package io.nimbill.exchange;

/** Which rate converts a cost into the currency of an edge. */
public enum ExchangePolicy {
    /** The rate of the day on which the usage happened (UTC). */
    USAGE_DAY,
    /**
     * The vendor's own rate on the line, where it leads to the currency of the edge; elsewhere, and below the first
     * edge, the rate of the usage day.
     */
    LINE,
    /** The rate of the first day of the vendor's billing period, for all its days. */
    PERIOD,
    /** The rate that was agreed, from one currency; from every other one the rate of the usage day. */
    FIXED
}

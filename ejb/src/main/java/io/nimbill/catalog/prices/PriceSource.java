package io.nimbill.catalog.prices;

/** Where the prices of a list come from. */
public enum PriceSource {
    /** The vendor's public list. */
    LISTED,
    /** The partner's own sheet. */
    SHEET,
    /** The list prices that stand in delivered usage. */
    USAGE
}

package io.nimbill.catalog;

/** What the price of an offer is for. */
public enum ChargeModel {
    /** Each unit held, for every interval. */
    PER_UNIT,
    /** The whole, for every interval, whatever the quantity. */
    FLAT,
    /** Each unit, once. */
    ONE_OFF
}

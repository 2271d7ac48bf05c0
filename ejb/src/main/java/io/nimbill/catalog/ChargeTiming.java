package io.nimbill.catalog;

/** When an interval is charged. */
public enum ChargeTiming {
    /** As soon as it begins. */
    IN_ADVANCE,
    /** Once it is over. */
    IN_ARREAR
}

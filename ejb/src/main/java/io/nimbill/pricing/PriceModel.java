package io.nimbill.pricing;

/** How a rule makes a price; the stored name of the kinds of {@link Price}. */
public enum PriceModel {
    COST_PLUS,
    LIST_DISCOUNT,
    FIXED_UNIT_PRICE,
    GRADUATED,
    VOLUME,
    PACKAGE,
    FLAT_PER_ROW,
    PASS_THROUGH,
    ABSORB
}

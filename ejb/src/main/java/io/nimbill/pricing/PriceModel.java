package io.nimbill.pricing;

/** How a rule makes a price; the stored name of the kinds of {@link Price}. */
public enum PriceModel {
    COST_PLUS,
    FIXED_UNIT_PRICE,
    PASS_THROUGH,
    ABSORB
}

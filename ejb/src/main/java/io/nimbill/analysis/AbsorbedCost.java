package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * Cost that sellers of one level bear themselves: commitment fees, credits and discounts they keep, own use, and what a
 * rule absorbs. Below zero where credits prevail. Vendor tax that is taken off is not among it: it is computed afresh for
 * the buyer and is nobody's cost.
 *
 * @param level kind of the sellers
 * @param currency the seller's own; the cost's where no rate leads there
 * @param cost converted day by day, at 18 decimals
 */
public record AbsorbedCost(String level, String currency, BigDecimal cost) implements Serializable {}

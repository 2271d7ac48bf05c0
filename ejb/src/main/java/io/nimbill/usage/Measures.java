package io.nimbill.usage;

import java.math.BigDecimal;

/**
 * Exact sums over rows, in the billing currency.
 *
 * @param billed what the vendor invoices
 * @param list at public prices
 * @param contracted at negotiated unit prices, without commitment discounts
 * @param effective amortised
 * @param pricingQuantity in priced units
 * @param consumedQuantity in consumed units
 * @param vendorRows rows of the vendor's file
 */
public record Measures(
        BigDecimal billed,
        BigDecimal list,
        BigDecimal contracted,
        BigDecimal effective,
        BigDecimal pricingQuantity,
        BigDecimal consumedQuantity,
        long vendorRows) {

    /** Nothing. */
    public static final Measures ZERO = new Measures(
            BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0);

    /**
     * Adds.
     *
     * @param other other sums in the same currency
     * @return the exact sum
     */
    public Measures plus(Measures other) {
        return new Measures(
                billed.add(other.billed),
                list.add(other.list),
                contracted.add(other.contracted),
                effective.add(other.effective),
                pricingQuantity.add(other.pricingQuantity),
                consumedQuantity.add(other.consumedQuantity),
                vendorRows + other.vendorRows);
    }
}

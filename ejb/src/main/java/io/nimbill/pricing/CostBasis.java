package io.nimbill.pricing;

/**
 * The cost a percentage is taken of (FOCUS 1.x cost columns).
 *
 * <p>Below the first edge of the seller tree {@code CONTRACTED}, {@code EFFECTIVE} and {@code BILLED} all mean the price
 * paid on the edge above; {@code LIST} stays the vendor's list cost at every level.
 */
public enum CostBasis {
    /** At the vendor's public prices. */
    LIST,
    /** At negotiated unit prices, before commitment discounts. */
    CONTRACTED,
    /** Amortised: commitments spread over what they covered. */
    EFFECTIVE,
    /** What is invoiced. */
    BILLED
}

package io.nimbill.pricing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One step of a tiered price: what the part of a quantity between two bounds costs.
 *
 * @param above where it begins; the bound itself still belongs to the step before
 * @param upTo where it ends, included; null = open
 * @param unitPrice for each unit, or for each block; in the currency of the price book, up to 18 decimals
 * @param flatPrice once, as soon as the step is reached; the first step of all is reached at quantity 0
 * @param block so many units are sold together and a part of them counts whole; null = the exact quantity counts
 */
public record Tier(BigDecimal above, BigDecimal upTo, BigDecimal unitPrice, BigDecimal flatPrice, BigDecimal block)
        implements Serializable {

    /** Refuses what could never be a step, and prices below zero. */
    public Tier {
        PriceBounds.requireTierBound(above);
        if (upTo != null) {
            PriceBounds.requireTierBound(upTo);
        }
        PriceBounds.requireTierPrice(unitPrice);
        PriceBounds.requireTierPrice(flatPrice);
        if (block != null) {
            PriceBounds.requireBlock(block);
        }
    }

    /** The exact price of a quantity that lies within the step. */
    BigDecimal of(BigDecimal quantity) {
        return flatPrice.add(unitPrice.multiply(counted(quantity)));
    }

    private BigDecimal counted(BigDecimal quantity) {
        return block == null ? quantity : quantity.divide(block, 0, RoundingMode.CEILING);
    }
}

package io.nimbill.pricing;

import io.nimbill.work.Refusal;
import java.math.BigDecimal;

/**
 * The bounds of prices, refused at save: nothing below zero, nothing that cannot be stored exactly, nothing absurd.
 */
public final class PriceBounds {

    /** Largest unit price. */
    public static final BigDecimal LARGEST_UNIT_PRICE = BigDecimal.TEN.pow(12);

    /** Largest percentage; {@code DECIMAL(12,6)} holds it. */
    public static final BigDecimal LARGEST_PERCENT = BigDecimal.valueOf(100_000);

    private static final BigDecimal SMALLEST_PERCENT = BigDecimal.valueOf(-100);
    private static final BigDecimal LARGEST_DISCOUNT = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST_QUANTITY = BigDecimal.TEN.pow(15);
    private static final String TIERS = "tiers";
    private static final int QUANTITY_DECIMALS = 18;
    private static final int UNIT_PRICE_DECIMALS = 18;
    private static final int PERCENT_DECIMALS = 6;

    /**
     * The first amount of one charge that is too large: a charge is the cost of the next edge, and costs have 11 digits
     * before the point.
     */
    private static final BigDecimal FIRST_IMPOSSIBLE_CHARGE = BigDecimal.TEN.pow(11);

    private PriceBounds() {}

    /** Whether a single charge can be stored as the cost of the next edge. */
    public static boolean holds(BigDecimal charge) {
        return charge.abs().compareTo(FIRST_IMPOSSIBLE_CHARGE) < 0;
    }

    static void requirePercent(BigDecimal percent) {
        if (percent == null) {
            throw new Refusal("percent-missing", "percent", "A cost-plus rule needs a percentage.");
        }
        if (percent.compareTo(SMALLEST_PERCENT) < 0 || percent.compareTo(LARGEST_PERCENT) > 0) {
            throw new Refusal(
                    "percent-out-of-bounds",
                    "percent",
                    "The percentage must lie between -100 and 100000; -100 gives the service away.");
        }
        requireDecimals(percent, PERCENT_DECIMALS, "percent");
    }

    static void requireUnitPrice(BigDecimal unitPrice) {
        if (unitPrice == null) {
            throw new Refusal("unit-price-missing", "unitPrice", "A fixed price needs an amount per unit.");
        }
        if (unitPrice.signum() < 0 || unitPrice.compareTo(LARGEST_UNIT_PRICE) > 0) {
            throw new Refusal(
                    "unit-price-out-of-bounds", "unitPrice", "The unit price must lie between 0 and 1000000000000.");
        }
        requireDecimals(unitPrice, UNIT_PRICE_DECIMALS, "unitPrice");
    }

    static void requireDiscount(BigDecimal percent) {
        if (percent == null) {
            throw new Refusal("percent-missing", "percent", "A discount needs a percentage.");
        }
        if (percent.signum() < 0 || percent.compareTo(LARGEST_DISCOUNT) > 0) {
            throw new Refusal(
                    "discount-out-of-bounds", "percent", "A discount must lie between 0 and 100; 100 gives it away.");
        }
        requireDecimals(percent, PERCENT_DECIMALS, "percent");
    }

    static void requireTierPrice(BigDecimal price) {
        if (price == null) {
            throw new Refusal("tier-price-missing", TIERS, "Each tier needs a price; 0 is one.");
        }
        if (price.signum() < 0 || price.compareTo(LARGEST_UNIT_PRICE) > 0) {
            throw new Refusal(
                    "tier-price-out-of-bounds", TIERS, "The prices of tiers must lie between 0 and 1000000000000.");
        }
        requireDecimals(price, UNIT_PRICE_DECIMALS, TIERS);
    }

    static void requireTierBound(BigDecimal quantity) {
        if (quantity == null || quantity.signum() < 0 || quantity.compareTo(LARGEST_QUANTITY) > 0) {
            throw new Refusal(
                    "tier-bound-out-of-bounds", TIERS, "Quantities of tiers must lie between 0 and 1000000000000000.");
        }
        requireDecimals(quantity, QUANTITY_DECIMALS, TIERS);
    }

    static void requireBlock(BigDecimal block) {
        if (block.signum() <= 0 || block.compareTo(LARGEST_QUANTITY) > 0) {
            throw new Refusal("block-out-of-bounds", TIERS, "A block or package holds more than 0 units.");
        }
        requireDecimals(block, QUANTITY_DECIMALS, TIERS);
    }

    private static void requireDecimals(BigDecimal value, int most, String field) {
        if (value.signum() != 0 && value.stripTrailingZeros().scale() > most) {
            throw new Refusal("too-many-decimals", field, "At most " + most + " decimals can be kept.").with(most);
        }
    }
}

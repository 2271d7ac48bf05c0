package io.nimbill.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Prices behind costs. */
final class UnitPrices {

    private UnitPrices() {}

    /**
     * The price at which a quantity costs so much, to the last digit.
     *
     * @return null where no price of so many decimals does
     */
    static BigDecimal even(BigDecimal cost, BigDecimal quantity, int decimals) {
        BigDecimal price = cost.divide(quantity, decimals, RoundingMode.HALF_UP);
        return price.multiply(quantity).compareTo(cost) == 0 ? price : null;
    }
}

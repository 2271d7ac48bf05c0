package io.nimbill.analysis;

import io.nimbill.money.Rounding;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a level paid and what it asked, in the currency of the sale.
 *
 * @param cost converted to {@code currency}; exact where the vendor bills it, else at the minor unit like the documents of
 *     the edge above
 * @param sales at the minor unit, as documents bill it: see {@link RoundedCharges}
 */
public record CostFigure(String currency, BigDecimal cost, BigDecimal sales) implements Serializable {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public static CostFigure zero(String currency) {
        return new CostFigure(currency, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    public BigDecimal margin() {
        return sales.subtract(cost);
    }

    /** Margin in percent of the sales; empty where nothing was sold. */
    public Optional<BigDecimal> marginPercent() {
        return sales.signum() == 0
                ? Optional.empty()
                : Optional.of(Rounding.quotient(margin().multiply(HUNDRED), sales));
    }

    /** The sum of two figures of the same currency. */
    public CostFigure plus(CostFigure other) {
        return new CostFigure(currency, cost.add(other.cost), sales.add(other.sales));
    }
}

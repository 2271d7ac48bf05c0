package io.nimbill.rating;

import io.nimbill.money.Money;
import io.nimbill.money.Rounding;
import io.nimbill.work.LeaseLost;
import io.nimbill.work.Saying;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Why a delivery waits that moves sales by more than an amount, or by nobody knows how much. */
final class MoveObjection {

    private static final Logger LOG = Logger.getLogger(MoveObjection.class.getName());

    private MoveObjection() {}

    /**
     * Holds what cannot be reckoned: the vendor's file enters all the same, and a person decides.
     *
     * @param reckoned by how much sales move, in the currency of the limit; empty where a rate of exchange is missing
     */
    static Optional<Saying> ofSales(Money limit, Supplier<Optional<BigDecimal>> reckoned) {
        Optional<BigDecimal> sales;
        try {
            sales = reckoned.get();
        } catch (LeaseLost lost) {
            throw lost;
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "By how much a delivery moves sales could not be worked out", failure);
            return Optional.of(Saying.of("delivery.move-failed", limit.toString()));
        }
        if (sales.isEmpty()) {
            return Optional.of(Saying.of("delivery.move-unknown", limit.toString()));
        }
        Money sold = Rounding.toMinorUnit(sales.get(), limit.currency());
        return sold.compareTo(limit) > 0
                ? Optional.of(Saying.of("delivery.sales-move", sold.toString(), limit.toString()))
                : Optional.empty();
    }
}

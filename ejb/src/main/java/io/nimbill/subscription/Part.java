package io.nimbill.subscription;

import io.nimbill.time.BillingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a stretch of an interval comes to on one edge.
 *
 * @param sort why it is there
 * @param from first day
 * @param to the day after the last
 * @param quantity held on these days
 * @param unitPrice of one unit for a whole interval
 * @param amount at 18 decimals; of a credit below zero
 */
public record Part(
        PartSort sort, LocalDate from, LocalDate to, BigDecimal quantity, BigDecimal unitPrice, BigDecimal amount) {

    /** The charge of a stretch. */
    static Part charge(BillingPeriod interval, Stretch stretch, BigDecimal unitPrice) {
        return new Part(
                PartSort.CHARGE,
                stretch.from(),
                stretch.to(),
                stretch.quantity(),
                unitPrice,
                Proration.of(unitPrice.multiply(stretch.quantity()), interval, stretch.from(), stretch.to()));
    }

    /** Takes such a charge back. */
    Part reversed() {
        return new Part(PartSort.CREDIT, from, to, quantity, unitPrice, amount.negate());
    }

    Part withAmount(BigDecimal other) {
        return new Part(sort, from, to, quantity, unitPrice, other);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** Whether both are for the same quantity at the same price, whatever their days. */
    boolean isLike(Part other) {
        return sort == other.sort
                && quantity.compareTo(other.quantity) == 0
                && unitPrice.compareTo(other.unitPrice) == 0;
    }
}

package io.nimbill.simulator;

import java.time.LocalDate;

/**
 * What a reconciliation line says beside its amounts.
 *
 * @param termStart first day of the subscription's term
 * @param termEnd last day of the term, inclusive
 * @param start first day charged
 * @param end last day charged, inclusive
 */
record SeatCharge(
        Text orderId,
        Text subscriptionId,
        Text productId,
        Text skuId,
        Text skuName,
        Text term,
        LocalDate termStart,
        LocalDate termEnd,
        LocalDate start,
        LocalDate end) {

    SeatCharge charged(LocalDate from, LocalDate to) {
        return new SeatCharge(orderId, subscriptionId, productId, skuId, skuName, term, termStart, termEnd, from, to);
    }
}

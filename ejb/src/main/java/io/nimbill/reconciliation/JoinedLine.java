package io.nimbill.reconciliation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an invoice's reconciliation says of one customer's usage in one sum, beside the sum of the daily-rated detail.
 *
 * @param partnerAccount name of the seller's account with the vendor
 * @param periodStart first day of the vendor's billing period
 * @param invoice number of the vendor's invoice; empty before there is one
 * @param customerId the customer's tenant
 * @param customerName its name; null while unknown
 * @param currency of both sums
 * @param reconciled before tax; null when the reconciliation has no such line
 * @param detail before tax; null when no detail has arrived
 */
public record JoinedLine(
        String partnerAccount,
        LocalDate periodStart,
        String invoice,
        String customerId,
        String customerName,
        String currency,
        BigDecimal reconciled,
        BigDecimal detail)
        implements Serializable {

    /** Detail less reconciliation; what is absent counts as nothing. */
    public BigDecimal difference() {
        return orZero(detail).subtract(orZero(reconciled));
    }

    /** EQUAL, DIFFERENT, or DETAIL_MISSING when nothing of the detail has arrived. */
    public String state() {
        if (difference().signum() == 0) {
            return "EQUAL";
        }
        return detail == null ? "DETAIL_MISSING" : "DIFFERENT";
    }

    private static BigDecimal orZero(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}

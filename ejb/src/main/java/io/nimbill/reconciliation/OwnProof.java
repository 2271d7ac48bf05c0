package io.nimbill.reconciliation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What became of all that a seller below the vendor account's owner has bought in a month, in one currency: each amount that
 * its own seller charges it is sold on, absorbed or parked, once.
 *
 * @param periodStart first day of the vendor's month
 * @param currency of all amounts
 * @param bought what the seller above charges it, exact
 * @param sold of that, what it has sold on
 * @param absorbed of that, what it bears itself
 * @param parked of that, what waits for an assignment, a price or a rate
 * @param sales what its own buyers are charged in this currency
 * @param reasons why it was absorbed or parked
 */
public record OwnProof(
        LocalDate periodStart,
        String currency,
        BigDecimal bought,
        BigDecimal sold,
        BigDecimal absorbed,
        BigDecimal parked,
        BigDecimal sales,
        List<Unsold> reasons)
        implements Serializable {

    /**
     * What was not sold on.
     *
     * @param disposition ABSORBED or PARKED
     * @param rows daily rows
     */
    public record Unsold(String disposition, String reason, long rows, BigDecimal cost) implements Serializable {}

    public OwnProof {
        reasons = List.copyOf(reasons);
    }

    /** What has no place, or two of them; zero in a month that is proved. */
    public BigDecimal difference() {
        return bought.subtract(sold).subtract(absorbed).subtract(parked);
    }

    /** Whether every amount has one place, and nothing waits. */
    public boolean isProved() {
        return difference().signum() == 0
                && parked.signum() == 0
                && reasons.stream().noneMatch(unsold -> unsold.disposition().equals("PARKED"));
    }
}

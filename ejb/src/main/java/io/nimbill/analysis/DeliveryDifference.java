package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A version beside the one that counts for the same dataset and period.
 *
 * @param currentId public id of the one that counts
 * @param totals billed cost, one per currency
 * @param accounts those whose content differs, the largest moves first; at most as many as were asked for
 * @param otherAccounts how many more differ
 */
public record DeliveryDifference(
        String currentId, Instant currentVersionAt, List<Total> totals, List<Account> accounts, long otherAccounts)
        implements Serializable {

    /** Billed cost before and after, exact; and how many rows of the file it comes from. */
    public record Total(String currency, BigDecimal before, BigDecimal after, long rowsBefore, long rowsAfter)
            implements Serializable {

        public BigDecimal move() {
            return after.subtract(before);
        }
    }

    /**
     * A cloud account's billed cost before and after, in the vendor's currency.
     *
     * @param before null for an account the current version does not have
     * @param after null for an account the new version does not have
     */
    public record Account(String number, String name, BigDecimal before, BigDecimal after) implements Serializable {

        public BigDecimal move() {
            return orZero(after).subtract(orZero(before));
        }

        private static BigDecimal orZero(BigDecimal cost) {
            return cost == null ? BigDecimal.ZERO : cost;
        }
    }
}

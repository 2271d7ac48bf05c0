package io.nimbill.agreement;

import io.nimbill.work.Refusal;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What becomes of differences to what was billed.
 *
 * @param policy how they reach the buyer
 * @param absorbBelow what of one month comes to less than this in all, whichever way, is absorbed: it counts as settled and
 *     is never billed; in the agreement's currency, at most four decimals, 0 for nothing
 */
public record Restatement(RestatementPolicy policy, BigDecimal absorbBelow) implements Serializable {

    private static final int DIGITS = 4;
    private static final BigDecimal HIGHEST = new BigDecimal("1000000");

    public Restatement {
        absorbBelow = absorbBelow == null ? BigDecimal.ZERO : absorbBelow.stripTrailingZeros();
        absorbBelow = absorbBelow.scale() < 0 ? absorbBelow.setScale(0) : absorbBelow;
        if (absorbBelow.signum() < 0 || absorbBelow.compareTo(HIGHEST) > 0 || absorbBelow.scale() > DIGITS) {
            throw new Refusal(
                    "absorb-out-of-bounds",
                    "absorbBelow",
                    "What is absorbed lies between 0 and 1000000, with at most four decimals.");
        }
    }

    /** What is proposed: with the next invoice, and nothing is absorbed. */
    public static Restatement proposed() {
        return new Restatement(RestatementPolicy.NEXT_INVOICE, BigDecimal.ZERO);
    }

    /** Whether differences of one month that come to this in all are absorbed. */
    public boolean absorbs(BigDecimal sumOfAmounts) {
        return sumOfAmounts.abs().compareTo(absorbBelow) < 0;
    }

    @Override
    public String toString() {
        return policy + (absorbBelow.signum() == 0 ? "" : ", absorbed below " + absorbBelow.toPlainString());
    }
}

package io.nimbill.rating;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * Why a buyer would have paid something else.
 *
 * @param ruleBefore the rule that priced it, in words; null where none did
 * @param ruleAfter the rule that would
 * @param outcomeBefore SOLD, a reason of a disposition, or NOT_REACHED where the row ended above
 * @param otherCost whether the seller itself would have paid something else
 * @param sales by how much it moves what the buyer pays
 * @param margin by how much it moves what the seller keeps
 */
public record ShadowWords(
        String ruleBefore,
        String ruleAfter,
        String outcomeBefore,
        String outcomeAfter,
        boolean otherCost,
        long rows,
        BigDecimal sales,
        BigDecimal margin)
        implements Serializable {

    /**
     * OUTCOME where it would not be sold any more, or would be now; RULE where another rule decides; COST where the same rule
     * takes another cost from above; else DISCOUNT: another discount, or another tier is reached.
     */
    public String kind() {
        if (!outcomeBefore.equals(outcomeAfter)) {
            return "OUTCOME";
        }
        boolean same = ruleBefore == null ? ruleAfter == null : ruleBefore.equals(ruleAfter);
        if (!same) {
            return "RULE";
        }
        return otherCost ? "COST" : "DISCOUNT";
    }
}

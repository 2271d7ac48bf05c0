package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one level of the seller tree did with a daily row, as far as the viewer may know. Everything about cost is null
 * for a viewer who is the buyer.
 *
 * @param level 0 = operator
 * @param buyerName null where nothing was sold
 * @param reason why it ended here; null where it was sold
 * @param cost what the seller pays
 * @param rate what converts the cost; null where it keeps its currency
 * @param rateDay day of the rate; null for the vendor's own rate on the line
 * @param convertedCost cost in the currency of the sale, at 18 decimals
 * @param policy what the agreement says of the row's kind
 * @param rule the price rule; null where the policy decided alone
 * @param discount what discounts have taken off; null where none did
 * @param rateTerms what is agreed of rates; null where nothing was sold
 * @param amount what the buyer pays, at 18 decimals; null where nothing was sold
 * @param sentence all of it, in words
 */
public record ExplainedLevel(
        int level,
        String sellerName,
        String buyerName,
        String disposition,
        String reason,
        BigDecimal cost,
        String costCurrency,
        BigDecimal rate,
        LocalDate rateDay,
        BigDecimal convertedCost,
        String policy,
        ExplainedRule rule,
        ExplainedDiscount discount,
        ExplainedRate rateTerms,
        BigDecimal amount,
        String currency,
        String sentence)
        implements Serializable {

    /** The same level, its rule with the cost on the basis it takes its percentage of. */
    ExplainedLevel onBasisOf(ExplainedRow row) {
        return level > 0 || rule == null ? this : with(rule.on(row), sentence);
    }

    ExplainedLevel withSentence(String words) {
        return with(rule, words);
    }

    private ExplainedLevel with(ExplainedRule known, String words) {
        return new ExplainedLevel(
                level,
                sellerName,
                buyerName,
                disposition,
                reason,
                cost,
                costCurrency,
                rate,
                rateDay,
                convertedCost,
                policy,
                known,
                discount,
                rateTerms,
                amount,
                currency,
                words);
    }
}

package io.nimbill.pricing;

import io.nimbill.vendor.ChargeKind;
import io.nimbill.work.PublicId;
import java.math.BigDecimal;

/**
 * Something about a rule that is allowed and hardly meant.
 *
 * @param code stable word in kebab-case
 * @param ruleId the rule
 */
public record PriceWarning(String code, PublicId ruleId) {

    /** The vendor bills usage covered by a commitment at zero; a percentage of the billed cost sells it for nothing. */
    static boolean sellsCommittedUsageForNothing(RuleTerms terms) {
        ChargeKind kind = terms.scope().kind();
        return terms.price() instanceof Price.CostPlus plus
                && plus.basis() == CostBasis.BILLED
                && plus.percent().compareTo(BigDecimal.valueOf(-100)) > 0
                && (kind == null || kind == ChargeKind.COMMITTED_USAGE);
    }
}

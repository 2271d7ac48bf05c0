package io.nimbill.pricing;

import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;

/** Neither of two rules would come first. */
public class RuleTie extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient PublicId other;

    RuleTie(RuleTerms written, PriceRule other) {
        super(
                "rule-tie",
                "Neither of two rules would come first: this one (" + RuleWords.of(written) + ") and "
                        + other.publicId().prefixed("prl") + " (" + RuleWords.of(other.terms())
                        + "). Name one field more in one of them, or part their dates.");
        this.other = other.publicId();
    }

    /** The rule that is there already. */
    public PublicId other() {
        return other;
    }
}

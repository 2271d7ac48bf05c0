package io.nimbill.web.seller;

import io.nimbill.analysis.PriceRuleRow;
import io.nimbill.web.portal.Display;
import io.nimbill.web.portal.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Price rules in words. */
@Named
@RequestScoped
public class Rules {

    @Inject
    private Words words;

    @Inject
    private Display show;

    /** What the rule is for: its named fields, widest first, or everything. */
    public String scope(PriceRuleRow rule) {
        String named = Stream.of(
                        rule.vendorName(),
                        rule.kind() == null ? null : words.word("kind", rule.kind()),
                        rule.region(),
                        rule.service(),
                        rule.sku(),
                        rule.accountNumber())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return named.isEmpty() ? words.text("rule.everything") : named;
    }

    /** What it asks: a percentage on the cost, or a price per unit. */
    public String price(PriceRuleRow rule, String currency) {
        if (rule.unitPrice() != null) {
            String price = show.exact(rule.unitPrice()) + "\u00a0" + currency;
            return rule.unit() == null ? price : words.text("rule.per-unit", price, rule.unit());
        }
        return rule.percent() == null ? "–" : words.text("rule.plus", show.rate(rule.percent()));
    }

    /** On which usage days it counts. */
    public String validity(PriceRuleRow rule) {
        if (rule.validFrom() == null && rule.validTo() == null) {
            return words.text("rule.always");
        }
        return show.day(rule.validFrom()) + " – " + show.lastDay(rule.validTo());
    }
}

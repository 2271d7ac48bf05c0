package io.nimbill.web.seller;

import io.nimbill.analysis.PriceDiscountRow;
import io.nimbill.analysis.PriceRuleRow;
import io.nimbill.pricing.PriceModel;
import io.nimbill.pricing.Tier;
import io.nimbill.web.portal.Display;
import io.nimbill.web.portal.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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

    /** What it asks: a percentage of a cost, or prices of quantities. */
    public String price(PriceRuleRow rule, String currency) {
        return switch (PriceModel.valueOf(rule.model())) {
            case COST_PLUS -> words.text("rule.plus", show.rate(rule.percent()));
            case LIST_DISCOUNT -> words.text("rule.less", show.rate(rule.percent()));
            case FIXED_UNIT_PRICE -> perUnit(rule, money(rule.unitPrice(), currency));
            case FLAT_PER_ROW -> words.text("rule.per-row", money(rule.unitPrice(), currency));
            case GRADUATED, VOLUME -> perUnit(rule, tiers(rule.tiers(), currency));
            case PACKAGE -> perUnit(rule, packages(rule.tiers().get(0), currency));
            case PASS_THROUGH, ABSORB -> "–";
        };
    }

    private String perUnit(PriceRuleRow rule, String price) {
        return rule.unit() == null ? price : words.text("rule.per-unit", price, rule.unit());
    }

    private String tiers(List<Tier> tiers, String currency) {
        return tiers.stream().map(tier -> tier(tier, currency)).collect(Collectors.joining(" · "));
    }

    private String tier(Tier tier, String currency) {
        String unitPrice = money(tier.unitPrice(), currency);
        String price =
                tier.block() == null ? unitPrice : words.text("rule.per-block", unitPrice, show.exact(tier.block()));
        String whole = tier.flatPrice().signum() == 0
                ? price
                : words.text("rule.and-once", price, money(tier.flatPrice(), currency));
        return tier.upTo() == null
                ? words.text("rule.above", show.exact(tier.above()), whole)
                : words.text("rule.up-to", show.exact(tier.upTo()), whole);
    }

    private String packages(Tier step, String currency) {
        String price = words.text("rule.per-block", money(step.unitPrice(), currency), show.exact(step.block()));
        return step.above().signum() == 0 ? price : words.text("rule.free", show.exact(step.above()), price);
    }

    private String money(BigDecimal amount, String currency) {
        return show.exact(amount) + "\u00a0" + currency;
    }

    /** Its name; a promotion where it ends. */
    public String named(PriceRuleRow rule) {
        return rule.validTo() == null ? rule.name() : words.text("rule.promotion", rule.name());
    }

    /** On which usage days it counts. */
    public String validity(PriceRuleRow rule) {
        return validity(rule.validFrom(), rule.validTo());
    }

    /** On which usage days it counts. */
    public String validity(PriceDiscountRow discount) {
        return validity(discount.validFrom(), discount.validTo());
    }

    private String validity(LocalDate from, LocalDate to) {
        return from == null && to == null ? words.text("rule.always") : show.day(from) + " – " + show.lastDay(to);
    }

    /** On which services a discount is. */
    public String services(PriceDiscountRow discount) {
        String of = discount.services().isEmpty()
                ? words.text("discount.all-services")
                : String.join(" + ", discount.services());
        return discount.vendorName() == null ? of : discount.vendorName() + " · " + of;
    }

    /** How many of them somebody has to take. */
    public String needed(PriceDiscountRow discount) {
        boolean all = discount.needed() > 1
                && discount.needed() == discount.services().size();
        return all
                ? words.text("discount.bundle")
                : discount.needed() == 1
                        ? words.text("discount.any-one")
                        : words.text("discount.at-least", discount.needed());
    }
}

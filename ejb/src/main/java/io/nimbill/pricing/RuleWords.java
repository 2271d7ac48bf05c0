package io.nimbill.pricing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A rule in a few words, for refusals and the audit trail. Database ids do not leave: accounts and vendors have none here. */
final class RuleWords {

    private RuleWords() {}

    static String of(RuleTerms terms) {
        List<String> words = new ArrayList<>();
        RuleScope scope = terms.scope();
        addIf(words, "one account", scope.cloudAccountId());
        add(words, "SKU", scope.sku());
        add(words, "service", scope.serviceCode());
        add(words, "region", scope.region());
        add(words, "kind", scope.kind());
        addIf(words, "one vendor", scope.vendorId());
        if (words.isEmpty()) {
            words.add("everything");
        }
        words.add(price(terms));
        add(words, "from", terms.validFrom());
        add(words, "until", terms.validTo());
        add(words, "named", terms.name());
        return String.join(", ", words);
    }

    static String of(Discount discount) {
        List<String> words = new ArrayList<>(List.of(discount.name()));
        words.add(discount.percent().toPlainString() + " % off");
        addIf(words, "one vendor", discount.vendorId());
        words.add(discount.services().isEmpty() ? "all services" : String.join(" + ", discount.services()));
        if (discount.isConditional()) {
            words.add("with " + discount.needed() + " of them");
        }
        add(words, "from", discount.validFrom());
        add(words, "until", discount.validTo());
        return String.join(", ", words);
    }

    private static String price(RuleTerms terms) {
        if (terms.price() instanceof Price.CostPlus plus) {
            return plus.basis() + " cost plus " + plus.percent().toPlainString() + " %";
        }
        if (terms.price() instanceof Price.FixedUnitPrice fixed) {
            return fixed.unitPrice().toPlainString() + " per " + (terms.unit() == null ? "unit" : terms.unit());
        }
        if (terms.price() instanceof Price.ListDiscount discount) {
            return "list cost less " + discount.percent().toPlainString() + " %";
        }
        if (terms.price() instanceof Price.FlatPerRow flat) {
            return flat.rowPrice().toPlainString() + " for each row";
        }
        if (terms.price() instanceof TieredPrice tiered) {
            String unit = terms.unit() == null ? "unit" : terms.unit();
            return terms.price().model() + " per " + unit + " ("
                    + tiered.steps().stream().map(RuleWords::tier).collect(Collectors.joining("; ")) + ")";
        }
        return terms.price().model().name();
    }

    private static String tier(Tier tier) {
        String bounds = tier.upTo() == null
                ? "above " + tier.above().toPlainString()
                : "up to " + tier.upTo().toPlainString();
        String price = tier.unitPrice().toPlainString()
                + (tier.block() == null ? "" : " for each " + tier.block().toPlainString());
        return bounds + ": " + price
                + (tier.flatPrice().signum() == 0
                        ? ""
                        : " and " + tier.flatPrice().toPlainString() + " once");
    }

    private static void addIf(List<String> words, String word, Object value) {
        if (value != null) {
            words.add(word);
        }
    }

    private static void add(List<String> words, String name, Object value) {
        if (value != null) {
            words.add(name + " " + value);
        }
    }
}

package io.nimbill.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.vendor.ChargeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The indexed look-up against the rule as the design states it, tried out pair by pair. */
class TariffPropertiesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-10-15");

    /** The fields in the order in which they decide. */
    private static final List<Function<RuleScope, Object>> FIELDS = List.of(
            RuleScope::cloudAccountId,
            RuleScope::sku,
            RuleScope::serviceCode,
            RuleScope::region,
            RuleScope::kind,
            RuleScope::vendorId);

    @Property
    void the_rule_found_is_the_one_that_no_other_fitting_rule_beats(
            @ForAll("rules") List<TariffRule> rules, @ForAll("subjects") PriceSubject subject) {
        Tariff tariff = new Tariff(1, Currency.getInstance("EUR"), rules);

        assertThat(tariff.ruleFor(subject, DAY)).isEqualTo(byTryingAll(rules, subject));
    }

    @Property
    void the_order_of_the_rules_does_not_matter(
            @ForAll("rules") List<TariffRule> rules, @ForAll("subjects") PriceSubject subject) {
        List<TariffRule> reversed = new ArrayList<>(rules);
        java.util.Collections.reverse(reversed);

        assertThat(new Tariff(1, Currency.getInstance("EUR"), reversed).ruleFor(subject, DAY))
                .isEqualTo(new Tariff(1, Currency.getInstance("EUR"), rules).ruleFor(subject, DAY));
    }

    private static Optional<TariffRule> byTryingAll(List<TariffRule> rules, PriceSubject subject) {
        List<TariffRule> fitting = rules.stream()
                .filter(rule -> rule.scope().fits(subject) && rule.isValidOn(DAY))
                .filter(rule -> !(rule.price() instanceof Price.FixedUnitPrice)
                        || subject.kind().hasPricedQuantity())
                .toList();
        return fitting.stream()
                .filter(rule -> fitting.stream().noneMatch(other -> beats(other.scope(), rule.scope())))
                .findFirst();
    }

    private static boolean beats(RuleScope one, RuleScope other) {
        for (Function<RuleScope, Object> field : FIELDS) {
            boolean oneNames = field.apply(one) != null;
            boolean otherNames = field.apply(other) != null;
            if (oneNames != otherNames) {
                return oneNames;
            }
        }
        return false;
    }

    @Provide
    Arbitrary<PriceSubject> subjects() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 2),
                        Arbitraries.longs().between(1, 2),
                        Arbitraries.of("compute", "storage"),
                        Arbitraries.of("a", "b"),
                        Arbitraries.of("eu", "us"),
                        Arbitraries.of(ChargeKind.USAGE, ChargeKind.CREDIT, ChargeKind.REFUND))
                .as((vendor, account, service, sku, region, kind) ->
                        new PriceSubject(vendor, account, service, service, sku, region, kind, "Hrs"));
    }

    @Provide
    Arbitrary<List<TariffRule>> rules() {
        return scopes().list().ofMaxSize(20).map(scopes -> {
            List<RuleScope> distinct =
                    scopes.stream().filter(Objects::nonNull).distinct().toList();
            List<TariffRule> rules = new ArrayList<>();
            for (RuleScope scope : distinct) {
                rules.add(rule(rules.size() + 1, scope));
            }
            return rules;
        });
    }

    private static TariffRule rule(int id, RuleScope scope) {
        boolean quantity = scope.kind() == null || scope.kind().hasPricedQuantity();
        Price price = quantity && id % 3 == 0
                ? new Price.FixedUnitPrice(BigDecimal.TEN)
                : new Price.CostPlus(CostBasis.BILLED, BigDecimal.valueOf(id));
        return new TariffRule(id, scope, price, null, id % 5 == 0 ? DAY.plusDays(1) : null, null);
    }

    private static Arbitrary<RuleScope> scopes() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 2).injectNull(0.6),
                        Arbitraries.of("a", "b").injectNull(0.5),
                        Arbitraries.of("compute", "storage").injectNull(0.5),
                        Arbitraries.of("eu", "us").injectNull(0.5),
                        Arbitraries.of(ChargeKind.USAGE, ChargeKind.CREDIT).injectNull(0.5),
                        Arbitraries.longs().between(1, 2).injectNull(0.5))
                .as(RuleScope::new);
    }
}

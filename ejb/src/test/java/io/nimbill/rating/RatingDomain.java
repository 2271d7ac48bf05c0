package io.nimbill.rating;

import io.nimbill.agreement.KindPolicies;
import io.nimbill.agreement.KindPolicy;
import io.nimbill.agreement.TierScope;
import io.nimbill.exchange.ExchangePolicy;
import io.nimbill.exchange.RateTerms;
import io.nimbill.pricing.CostBasis;
import io.nimbill.pricing.Discount;
import io.nimbill.pricing.Price;
import io.nimbill.pricing.PriceSubject;
import io.nimbill.pricing.RuleScope;
import io.nimbill.pricing.Tariff;
import io.nimbill.pricing.TariffRule;
import io.nimbill.pricing.Tier;
import io.nimbill.pricing.TieredPrice;
import io.nimbill.pricing.Tiers;
import io.nimbill.vendor.ChargeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Rows as vendors write them, and trees as sellers build them; small alphabets, so that rules often meet rows. */
public class RatingDomain extends DomainContextBase {

    private static final List<String> UNITS = List.of("Hrs", "GB");
    private static final List<Currency> CURRENCIES =
            List.of(RatingFixture.EUR, RatingFixture.USD, Currency.getInstance("JPY"));

    @Provide
    Arbitrary<UsageRow> rows() {
        Arbitrary<LocalDate> days =
                Arbitraries.integers().between(0, 30).map(day -> RatingFixture.PERIOD.plusDays(day));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 1_000_000),
                        days,
                        subjects(),
                        decimals(21, 8).injectNull(0.2),
                        Arbitraries.of(CURRENCIES),
                        lineRates().injectNull(0.7),
                        costs(),
                        Arbitraries.of(UsageRow.WITHOUT_RESOURCE, 20L, 30L))
                .as((rowNo, day, subject, quantity, currency, lineRate, costs, resource) -> RatingFixture.of(
                        resource,
                        new UsageRow(
                                rowNo,
                                day,
                                subject,
                                subject.serviceCode().equals("compute") ? 5 : 6,
                                quantity,
                                currency,
                                lineRate,
                                costs)));
    }

    @Provide
    Arbitrary<Holder.Client> clients() {
        return edges(Arbitraries.of(CURRENCIES));
    }

    static Arbitrary<Holder.Client> edges(Arbitrary<Currency> currencies) {
        return edges(currencies, 5);
    }

    static Arbitrary<Holder.Client> edges(Arbitrary<Currency> currencies, int most) {
        return terms(currencies)
                .injectNull(0.05)
                .list()
                .ofMinSize(1)
                .ofMaxSize(most)
                .map(terms -> {
                    List<Edge> path = new ArrayList<>();
                    for (EdgeTerms each : terms) {
                        path.add(new Edge(path.size() + 1L, path.size() + 2L, each));
                    }
                    return new Holder.Client(path);
                });
    }

    private static Arbitrary<EdgeTerms> terms(Arbitrary<Currency> currencies) {
        return Combinators.combine(
                        currencies,
                        Arbitraries.of(ExchangePolicy.class),
                        Arbitraries.maps(Arbitraries.of(ChargeKind.class), Arbitraries.of(KindPolicy.class))
                                .ofMaxSize(4),
                        rules().list().ofMaxSize(6),
                        discounts().list().ofMaxSize(3),
                        rates(),
                        Arbitraries.of(TierScope.ACCOUNT, TierScope.RESOURCE))
                .as((currency, exchange, policies, rules, discounts, rates, scope) -> new EdgeTerms(
                        11,
                        12,
                        currency,
                        exchange,
                        KindPolicies.of(policies),
                        scope,
                        new Tariff(13, currency, numbered(rules), discounts),
                        rates));
    }

    private static Arbitrary<RateTerms> rates() {
        return Combinators.combine(
                        Arbitraries.of(CURRENCIES),
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("0.000001"), BigDecimal.valueOf(200))
                                .ofScale(9),
                        percents(20).injectNull(0.7))
                .as((from, rate, spread) -> new RateTerms(from, rate, spread == null ? BigDecimal.ZERO : spread));
    }

    /** Some for one service, some for both, some for several of all. */
    private static Arbitrary<Discount> discounts() {
        return Combinators.combine(
                        Arbitraries.of("compute", "storage").list().ofMaxSize(2).uniqueElements(),
                        Arbitraries.of(true, false),
                        percents(70).filter(percent -> percent.signum() > 0),
                        Arbitraries.integers().between(2, 31).injectNull(0.6))
                .as((services, all, percent, days) -> new Discount(
                        "Offer",
                        1L,
                        services,
                        all ? Math.max(1, services.size()) : services.isEmpty() ? 2 : 1,
                        percent,
                        null,
                        days == null ? null : RatingFixture.PERIOD.plusDays(days)));
    }

    private static List<TariffRule> numbered(List<TariffRule> rules) {
        List<TariffRule> numbered = new ArrayList<>();
        for (TariffRule rule : rules) {
            numbered.add(new TariffRule(
                    numbered.size() + 1L, rule.scope(), rule.price(), rule.unit(), rule.validFrom(), rule.validTo()));
        }
        return numbered;
    }

    private static Arbitrary<TariffRule> rules() {
        Arbitrary<RuleScope> scopes = Combinators.combine(
                        Arbitraries.of("a", "b").injectNull(0.7),
                        Arbitraries.of("compute", "storage").injectNull(0.6))
                .as((sku, service) -> new RuleScope(null, sku, service, null, null, null));
        return Combinators.combine(Arbitraries.of(UNITS).injectNull(0.6), scopes, prices())
                .as((unit, scope, price) ->
                        new TariffRule(1, scope, price, price.isOfQuantity() ? unit : null, null, null));
    }

    private static Arbitrary<Price> prices() {
        Arbitrary<Price> costPlus = Combinators.combine(
                        Arbitraries.of(CostBasis.class),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.valueOf(-100), BigDecimal.valueOf(900))
                                .ofScale(6))
                .as(Price.CostPlus::new);
        Arbitrary<Price> fixed = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100_000))
                .ofScale(18)
                .map(Price.FixedUnitPrice::new);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, costPlus),
                net.jqwik.api.Tuple.of(3, fixed),
                net.jqwik.api.Tuple.of(2, percents(100).map(Price.ListDiscount::new)),
                net.jqwik.api.Tuple.of(1, prices(100).map(Price.FlatPerRow::new)),
                net.jqwik.api.Tuple.of(4, tiered()),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(new Price.PassThrough(), new Price.Absorb())));
    }

    private static Arbitrary<Price> tiered() {
        Arbitrary<Price> packages =
                Combinators.combine(bounds(), bounds(), prices(1000)).as(TieredPrice.Packages::new);
        return Arbitraries.oneOf(
                tiers().map(TieredPrice.Graduated::new), tiers().map(TieredPrice.Volume::new), packages);
    }

    /** Up to four steps. */
    static Arbitrary<Tiers> tiers() {
        Arbitrary<Tier> steps = Combinators.combine(
                        bounds(), prices(1000), prices(10).injectNull(0.5), bounds().injectNull(0.6))
                .as((width, unitPrice, flat, block) ->
                        new Tier(BigDecimal.ZERO, width, unitPrice, flat == null ? BigDecimal.ZERO : flat, block));
        return steps.list().ofMinSize(1).ofMaxSize(4).map(RatingDomain::stacked);
    }

    private static Tiers stacked(List<Tier> widths) {
        List<Tier> steps = new ArrayList<>();
        BigDecimal reached = BigDecimal.ZERO;
        for (Tier each : widths) {
            BigDecimal end = steps.size() == widths.size() - 1 ? null : reached.add(each.upTo());
            steps.add(new Tier(reached, end, each.unitPrice(), each.flatPrice(), each.block()));
            reached = end;
        }
        return new Tiers(steps);
    }

    private static Arbitrary<BigDecimal> bounds() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.001"), BigDecimal.valueOf(1000))
                .ofScale(3);
    }

    private static Arbitrary<BigDecimal> prices(int most) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(most))
                .ofScale(18);
    }

    private static Arbitrary<BigDecimal> percents(int most) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(most))
                .ofScale(6);
    }

    /** Costs of one row: all of one sign, as in the vendors' files; every measure but the billed one may be missing. */
    private static Arbitrary<VendorCosts> costs() {
        Arbitrary<BigDecimal> size = decimals(27, 9).map(BigDecimal::abs);
        return Combinators.combine(
                        Arbitraries.of(-1, 1, 1, 1),
                        size,
                        size.injectNull(0.3),
                        size.injectNull(0.3),
                        size.injectNull(0.3))
                .as((sign, billed, list, contracted, effective) -> new VendorCosts(
                        signed(sign, billed), signed(sign, list), signed(sign, contracted), signed(sign, effective)));
    }

    private static BigDecimal signed(int sign, BigDecimal size) {
        return size == null || sign > 0 ? size : size.negate();
    }

    private static Arbitrary<LineRate> lineRates() {
        return Combinators.combine(
                        Arbitraries.of(CURRENCIES),
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("0.000001"), BigDecimal.valueOf(200))
                                .ofScale(9))
                .as(LineRate::new);
    }

    private static Arbitrary<BigDecimal> decimals(int scale, int integerDigits) {
        BigDecimal most = BigDecimal.TEN.pow(integerDigits);
        return Arbitraries.bigDecimals().between(most.negate(), most).ofScale(scale);
    }

    private static Arbitrary<PriceSubject> subjects() {
        return Combinators.combine(
                        Arbitraries.of("compute", "storage"),
                        Arbitraries.of("a", "b"),
                        Arbitraries.of(ChargeKind.class),
                        Arbitraries.of(UNITS).injectNull(0.1))
                .as((service, sku, kind, unit) -> new PriceSubject(1, 7, service, service, sku, "eu", kind, unit));
    }
}

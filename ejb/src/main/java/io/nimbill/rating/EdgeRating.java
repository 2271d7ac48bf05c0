package io.nimbill.rating;

import io.nimbill.agreement.KindPolicy;
import io.nimbill.agreement.TierScope;
import io.nimbill.exchange.AppliedRate;
import io.nimbill.exchange.ExchangePolicy;
import io.nimbill.money.Rounding;
import io.nimbill.pricing.CostBasis;
import io.nimbill.pricing.Price;
import io.nimbill.pricing.PriceBounds;
import io.nimbill.pricing.Tariff;
import io.nimbill.pricing.TariffRule;
import io.nimbill.pricing.TieredPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** Rates one row on one edge: from what the seller paid to what it does with it. */
final class EdgeRating {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final PinnedRates rates;
    private final TierShares tiers;
    private final MeetingServices services;
    private final UsageRow row;
    private final Step step;
    private final Edge edge;
    private final BigDecimal cost;
    private final Currency costCurrency;

    EdgeRating(PinnedRates rates, TierShares tiers, MeetingServices services, UsageRow row, Step step) {
        this.rates = rates;
        this.tiers = tiers;
        this.services = services;
        this.row = row;
        this.step = step;
        this.edge = step.edge();
        this.cost = step.cost();
        this.costCurrency = step.costCurrency();
    }

    /**
     * One step of a row down the tree.
     *
     * @param level of the seller
     * @param clientId database id of the client at the end of the path
     * @param cost what the seller pays
     */
    record Step(Edge edge, int level, long clientId, BigDecimal cost, Currency costCurrency) {}

    Charge charge() {
        if (edge.terms() == null) {
            return ended(Reason.NO_PRICE, null);
        }
        KindPolicy policy = edge.terms().policies().of(row.subject().kind());
        boolean first = step.level() == 0;
        if (first && row.part() != RowPart.WHOLE) {
            return ofPart(policy);
        }
        return switch (policy) {
            case STRIP -> ended(Reason.STRIPPED_TAX, grounds(policy, null));
            case KEEP -> ended(Reason.KEPT, grounds(policy, null));
            case PASS -> sold(new Price.PassThrough(), grounds(policy, null));
            case RULE -> byRule(policy);
            case SPREAD, SPREAD_KEEP, SPREAD_PASS ->
                first
                        ? ended(Reason.NOTHING_TO_SPREAD_ON, grounds(policy, null))
                        : sold(new Price.PassThrough(), grounds(policy, null));
        };
    }

    /** What is left of a row that was spread, or a share of one: at cost, whatever is agreed for its kind. */
    private Charge ofPart(KindPolicy policy) {
        return switch (row.part()) {
            case KEPT -> ended(Reason.KEPT, grounds(policy, null));
            case SHARE -> sold(new Price.PassThrough(), grounds(KindPolicy.SPREAD, null));
            case PASSED, WHOLE -> sold(new Price.PassThrough(), grounds(policy, null));
        };
    }

    private Charge byRule(KindPolicy policy) {
        Optional<TariffRule> rule = Optional.ofNullable(edge.terms().tariff()).flatMap(this::ruleOf);
        Charge.Grounds grounds = grounds(policy, rule.orElse(null));
        if (rule.isEmpty()) {
            return ended(Reason.NO_PRICE, grounds);
        }
        Price price = rule.get().price();
        if (price instanceof TieredPrice && lacksResource()) {
            return ended(Reason.NO_RESOURCE, grounds);
        }
        return price instanceof Price.Absorb ? ended(Reason.RULE, grounds) : sold(price, grounds);
    }

    /** What nobody can say the resource of would meet what it has nothing to do with. */
    private boolean lacksResource() {
        return edge.terms().tierScope() == TierScope.RESOURCE && row.quantity() != null && !row.hasResource();
    }

    /** What was spread is money alone: a price of quantities would give it away. */
    private Optional<TariffRule> ruleOf(Tariff tariff) {
        return row.part() == RowPart.WHOLE
                ? tariff.ruleFor(row.subject(), row.day())
                : tariff.ruleForMoney(row.subject(), row.day());
    }

    /** What cannot be sold for its cost is found out before the price is asked: it must not be counted in a tier. */
    private Charge sold(Price price, Charge.Grounds grounds) {
        Optional<AppliedRate> rate = rateFrom(costCurrency);
        if (rate.isEmpty()) {
            return ended(Reason.NO_RATE, grounds);
        }
        BigDecimal convertedCost = Rounding.toCharge(rate.get().convert(cost));
        if (!PriceBounds.holds(convertedCost)) {
            return ended(Reason.OUT_OF_BOUNDS, grounds);
        }
        Optional<BigDecimal> exact = amount(price, grounds, rate.get());
        if (exact.isEmpty()) {
            return ended(Reason.NO_RATE, grounds);
        }
        if (!PriceBounds.holds(Rounding.toCharge(exact.get()))) {
            return ended(Reason.OUT_OF_BOUNDS, grounds);
        }
        return new Charge(
                row,
                step.level(),
                edge.sellerId(),
                cost,
                costCurrency,
                null,
                grounds,
                sale(rate.get(), convertedCost, exact.get(), discount(price, grounds)));
    }

    /** Rounded once, after the discount; what it took off is told apart. */
    private Charge.Sale sale(AppliedRate rate, BigDecimal convertedCost, BigDecimal exact, BigDecimal percent) {
        BigDecimal whole = Rounding.toCharge(exact);
        if (percent.signum() == 0) {
            return new Charge.Sale(edge.buyerId(), rate, convertedCost, whole, null);
        }
        BigDecimal amount =
                Rounding.toCharge(exact.multiply(WHOLE.subtract(percent)).movePointLeft(2));
        return new Charge.Sale(
                edge.buyerId(), rate, convertedCost, amount, new Charge.Reduction(percent, whole.subtract(amount)));
    }

    private BigDecimal discount(Price price, Charge.Grounds grounds) {
        Tariff tariff = edge.terms().tariff();
        return grounds.rule() == null
                        || !price.isDiscountable()
                        || tariff.discounts().isEmpty()
                ? BigDecimal.ZERO
                : tariff.discountOn(
                        row.subject(), row.day(), services.on(new EdgeKey(edge.sellerId(), edge.buyerId())));
    }

    /** The exact amount in the currency of the edge; empty when a rate it needs is not known. */
    private Optional<BigDecimal> amount(Price price, Charge.Grounds grounds, AppliedRate costRate) {
        if (price instanceof Price.CostPlus costPlus) {
            return basis(costPlus.basis(), costRate).map(costPlus::of);
        }
        if (price instanceof Price.ListDiscount discount) {
            return lessThanList(discount, costRate);
        }
        if (price.isOfQuantity()) {
            return rateFrom(edge.terms().tariff().currency()).map(rate -> rate.convert(ofQuantity(price, grounds)));
        }
        return Optional.of(costRate.convert(cost));
    }

    /** In the currency of the price book. */
    private BigDecimal ofQuantity(Price price, Charge.Grounds grounds) {
        if (price instanceof Price.FixedUnitPrice fixed) {
            return fixed.of(row.pricedQuantity());
        }
        if (price instanceof Price.FlatPerRow flat) {
            return flat.of(row.pricedQuantity());
        }
        TierKey key = TierKey.of(edge, step.clientId(), grounds.rule().id(), row);
        return tiers.of(key, (TieredPrice) price, row);
    }

    /**
     * The list cost less the discount. Where the vendor gives none, there is nothing to discount: the price paid is
     * asked, so that a level does not sell below what it pays because a vendor is silent.
     */
    private Optional<BigDecimal> lessThanList(Price.ListDiscount discount, AppliedRate costRate) {
        return row.costs().knownList().isEmpty()
                ? Optional.of(costRate.convert(cost))
                : basis(CostBasis.LIST, costRate).map(discount::of);
    }

    /**
     * The cost a percentage is taken of, in the currency of the edge. Below the first edge contracted, effective and
     * billed are what was paid above. Where the vendor gives no list cost, the price paid stands for it: a level must
     * not sell below what it pays because a vendor is silent.
     */
    private Optional<BigDecimal> basis(CostBasis basis, AppliedRate costRate) {
        if (basis == CostBasis.LIST && row.costs().knownList().isPresent()) {
            BigDecimal list = row.costs().knownList().get();
            return rateFrom(row.currency()).map(rate -> rate.convert(list));
        }
        if (step.level() > 0) {
            return Optional.of(costRate.convert(cost));
        }
        return Optional.of(costRate.convert(
                switch (basis) {
                    case CONTRACTED -> row.costs().contractedOrBilled();
                    case EFFECTIVE -> row.costs().effectiveOrBilled();
                    case LIST, BILLED -> cost;
                }));
    }

    private Optional<AppliedRate> rateFrom(Currency from) {
        EdgeTerms terms = edge.terms();
        if (from.equals(terms.currency())) {
            return Optional.of(AppliedRate.none());
        }
        LineRate line = row.lineRate();
        if (terms.exchangePolicy() == ExchangePolicy.LINE
                && line != null
                && from.equals(row.currency())
                && line.from().equals(terms.currency())) {
            Optional<AppliedRate> back = AppliedRate.backOver(line.rate());
            if (back.isPresent()) {
                return back;
            }
        }
        if (terms.exchangePolicy() == ExchangePolicy.FIXED
                && from.equals(terms.rates().from())) {
            return Optional.of(AppliedRate.agreed(terms.rates().rate()));
        }
        LocalDate day = terms.exchangePolicy() == ExchangePolicy.PERIOD ? rates.periodStart() : row.day();
        return rates.rate(edge, from, terms.currency(), day)
                .flatMap(rate -> rate.raisedBy(terms.rates().spread()));
    }

    private Charge.Grounds grounds(KindPolicy policy, TariffRule rule) {
        return new Charge.Grounds(edge.terms(), policy, rule);
    }

    private Charge ended(Reason reason, Charge.Grounds grounds) {
        return new Charge(row, step.level(), edge.sellerId(), cost, costCurrency, reason, grounds, null);
    }
}

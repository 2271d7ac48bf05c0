package io.nimbill.rating;

import io.nimbill.agreement.KindPolicy;
import io.nimbill.exchange.AppliedRate;
import io.nimbill.exchange.ExchangePolicy;
import io.nimbill.money.Rounding;
import io.nimbill.pricing.CostBasis;
import io.nimbill.pricing.Price;
import io.nimbill.pricing.PriceBounds;
import io.nimbill.pricing.TariffRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** Rates one row on one edge: from what the seller paid to what it does with it. */
final class EdgeRating {

    private final PinnedRates rates;
    private final UsageRow row;
    private final Edge edge;
    private final int level;
    private final BigDecimal cost;
    private final Currency costCurrency;

    EdgeRating(PinnedRates rates, UsageRow row, Edge edge, int level, BigDecimal cost, Currency costCurrency) {
        this.rates = rates;
        this.row = row;
        this.edge = edge;
        this.level = level;
        this.cost = cost;
        this.costCurrency = costCurrency;
    }

    Charge charge() {
        if (edge.terms() == null) {
            return ended(Reason.NO_PRICE, null);
        }
        KindPolicy policy = edge.terms().policies().of(row.subject().kind());
        return switch (policy) {
            case STRIP -> ended(Reason.STRIPPED_TAX, grounds(policy, null));
            case KEEP -> ended(Reason.KEPT, grounds(policy, null));
            case PASS -> sold(new Price.PassThrough(), grounds(policy, null));
            case RULE -> byRule(policy);
        };
    }

    private Charge byRule(KindPolicy policy) {
        Optional<TariffRule> rule =
                Optional.ofNullable(edge.terms().tariff()).flatMap(tariff -> tariff.ruleFor(row.subject(), row.day()));
        Charge.Grounds grounds = grounds(policy, rule.orElse(null));
        if (rule.isEmpty()) {
            return ended(Reason.NO_PRICE, grounds);
        }
        Price price = rule.get().price();
        return price instanceof Price.Absorb ? ended(Reason.RULE, grounds) : sold(price, grounds);
    }

    private Charge sold(Price price, Charge.Grounds grounds) {
        Optional<AppliedRate> rate = rateFrom(costCurrency);
        Optional<BigDecimal> amount = rate.flatMap(known -> amount(price, known));
        if (amount.isEmpty()) {
            return ended(Reason.NO_RATE, grounds);
        }
        BigDecimal convertedCost = Rounding.toCharge(rate.get().convert(cost));
        BigDecimal charge = Rounding.toCharge(amount.get());
        if (!PriceBounds.holds(charge) || !PriceBounds.holds(convertedCost)) {
            return ended(Reason.OUT_OF_BOUNDS, grounds);
        }
        return new Charge(
                row,
                level,
                edge.sellerId(),
                cost,
                costCurrency,
                null,
                grounds,
                new Charge.Sale(edge.buyerId(), rate.get(), convertedCost, charge));
    }

    /** The exact amount in the currency of the edge; empty when a rate it needs is not known. */
    private Optional<BigDecimal> amount(Price price, AppliedRate costRate) {
        if (price instanceof Price.CostPlus costPlus) {
            return basis(costPlus.basis(), costRate).map(costPlus::of);
        }
        if (price instanceof Price.FixedUnitPrice fixed) {
            BigDecimal inBookCurrency = fixed.of(row.pricedQuantity());
            return rateFrom(edge.terms().tariff().currency()).map(rate -> rate.convert(inBookCurrency));
        }
        return Optional.of(costRate.convert(cost));
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
        if (level > 0) {
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
        LocalDate day = terms.exchangePolicy() == ExchangePolicy.PERIOD ? rates.periodStart() : row.day();
        return rates.rate(edge, from, terms.currency(), day);
    }

    private Charge.Grounds grounds(KindPolicy policy, TariffRule rule) {
        return new Charge.Grounds(edge.terms(), policy, rule);
    }

    private Charge ended(Reason reason, Charge.Grounds grounds) {
        return new Charge(row, level, edge.sellerId(), cost, costCurrency, reason, grounds, null);
    }
}

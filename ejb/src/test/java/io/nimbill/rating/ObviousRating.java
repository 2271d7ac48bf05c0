package io.nimbill.rating;

import io.nimbill.agreement.KindPolicy;
import io.nimbill.agreement.TierScope;
import io.nimbill.exchange.AppliedRate;
import io.nimbill.exchange.ExchangePolicy;
import io.nimbill.exchange.RateTable;
import io.nimbill.pricing.CostBasis;
import io.nimbill.pricing.Discount;
import io.nimbill.pricing.Price;
import io.nimbill.pricing.TariffRule;
import io.nimbill.pricing.Tier;
import io.nimbill.pricing.TieredPrice;
import io.nimbill.vendor.ChargeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rating once more, as slow and as plain as can be, to compare with: no index, no stream, nothing remembered. Whatever
 * is asked of a row is worked out from all rows again. Of the product it takes the records and the quoted rates alone.
 */
final class ObviousRating {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TOO_MUCH = new BigDecimal("100000000000");

    private final RateTable rates;
    private final List<UsageRow> rows;
    private final List<Edge> path;
    /** The rules of each level of the path, in the order of their ids. */
    private final List<List<TariffRule>> rules;

    ObviousRating(RateTable rates, List<UsageRow> rows, List<Edge> path, List<List<TariffRule>> rules) {
        this.rates = rates;
        this.rows = rows;
        this.path = path;
        this.rules = rules;
    }

    /** What a level did with a row: an amount, or the reason why not; null where the row does not get there. */
    record Outcome(BigDecimal cost, BigDecimal amount, Reason reason) {}

    /** The outcomes of a row from the top down. */
    List<Outcome> of(UsageRow row) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int level = 0; level < path.size(); level++) {
            Outcome outcome = of(row, level, false);
            if (outcome == null) {
                break;
            }
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private Outcome of(UsageRow row, int level, boolean counting) {
        Outcome above = level == 0 ? null : of(row, level - 1, counting);
        if (level > 0 && (above == null || above.reason() != null)) {
            return null;
        }
        BigDecimal cost = level == 0 ? row.costs().billed() : above.amount();
        Currency currency =
                level == 0 ? row.currency() : path.get(level - 1).terms().currency();
        EdgeTerms terms = path.get(level).terms();
        if (terms == null) {
            return new Outcome(cost, null, Reason.NO_PRICE);
        }
        KindPolicy policy = terms.policies().of(row.subject().kind());
        if (level == 0 && row.part() == RowPart.KEPT) {
            return new Outcome(cost, null, Reason.KEPT);
        }
        if (level == 0 && row.part() != RowPart.WHOLE) {
            return priced(row, level, cost, currency, null, counting);
        }
        if (level == 0 && policy.spreads()) {
            return new Outcome(cost, null, Reason.NOTHING_TO_SPREAD_ON);
        }
        if (policy == KindPolicy.STRIP) {
            return new Outcome(cost, null, Reason.STRIPPED_TAX);
        }
        if (policy == KindPolicy.KEEP) {
            return new Outcome(cost, null, Reason.KEPT);
        }
        TariffRule rule = policy == KindPolicy.RULE ? ruleFor(row, level) : null;
        if (policy == KindPolicy.RULE && rule == null) {
            return new Outcome(cost, null, Reason.NO_PRICE);
        }
        if (rule != null
                && rule.price() instanceof TieredPrice
                && terms.tierScope() == TierScope.RESOURCE
                && row.quantity() != null
                && row.resourceId() == 1) {
            return new Outcome(cost, null, Reason.NO_RESOURCE);
        }
        if (rule != null && rule.price() instanceof Price.Absorb) {
            return new Outcome(cost, null, Reason.RULE);
        }
        return priced(row, level, cost, currency, rule, counting);
    }

    private Outcome priced(
            UsageRow row, int level, BigDecimal cost, Currency currency, TariffRule rule, boolean counting) {
        BigDecimal toEdge = factor(row, level, currency);
        Currency book = path.get(level).terms().tariff().currency();
        BigDecimal bookToEdge = factor(row, level, book);
        BigDecimal listToEdge = factor(row, level, row.currency());
        boolean list = row.costs().list() != null
                && rule != null
                && (rule.price() instanceof Price.ListDiscount
                        || rule.price() instanceof Price.CostPlus plus && plus.basis() == CostBasis.LIST);
        boolean quantity = rule != null && rule.price().isOfQuantity();
        if (toEdge == null) {
            return new Outcome(cost, null, Reason.NO_RATE);
        }
        BigDecimal converted = cost.multiply(toEdge).setScale(18, RoundingMode.HALF_UP);
        if (converted.abs().compareTo(TOO_MUCH) >= 0) {
            return new Outcome(cost, null, Reason.OUT_OF_BOUNDS);
        }
        if (list && listToEdge == null || quantity && bookToEdge == null) {
            return new Outcome(cost, null, Reason.NO_RATE);
        }
        BigDecimal exact;
        if (quantity) {
            exact = ofQuantity(row, level, rule, counting).multiply(bookToEdge);
        } else if (list) {
            exact = row.costs().list().multiply(listToEdge).multiply(part(rule.price()));
        } else if (rule != null && rule.price() instanceof Price.CostPlus plus) {
            exact = basis(row, level, cost, plus.basis()).multiply(toEdge).multiply(part(plus));
        } else {
            exact = cost.multiply(toEdge);
        }
        if (exact.setScale(18, RoundingMode.HALF_UP).abs().compareTo(TOO_MUCH) >= 0) {
            return new Outcome(cost, null, Reason.OUT_OF_BOUNDS);
        }
        boolean atCost =
                rule == null || rule.price() instanceof Price.PassThrough || rule.price() instanceof Price.Absorb;
        BigDecimal left = atCost || counting ? HUNDRED : HUNDRED.subtract(percentOff(row, level));
        BigDecimal amount = exact.multiply(left).divide(HUNDRED).setScale(18, RoundingMode.HALF_UP);
        return amount.abs().compareTo(TOO_MUCH) >= 0
                ? new Outcome(cost, null, Reason.OUT_OF_BOUNDS)
                : new Outcome(cost, amount, null);
    }

    /** Of each discount of the level that is for the row, and for which enough services are sold there. */
    private BigDecimal percentOff(UsageRow row, int level) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Discount discount : path.get(level).terms().tariff().discounts()) {
            Set<String> taken = new HashSet<>();
            for (UsageRow other : rows) {
                ChargeKind kind = other.subject().kind();
                Outcome there = of(other, level, true);
                boolean takes = kind == ChargeKind.USAGE
                        || kind == ChargeKind.COMMITTED_USAGE
                        || kind == ChargeKind.PURCHASE
                        || kind == ChargeKind.MARKETPLACE;
                if (takes
                        && other.part() == RowPart.WHOLE
                        && there != null
                        && there.reason() == null
                        && named(discount, other)) {
                    taken.add(other.subject().serviceCode());
                }
            }
            boolean enough = discount.needed() == 1 || taken.size() >= discount.needed();
            boolean begun = discount.validFrom() == null || !row.day().isBefore(discount.validFrom());
            boolean ended = discount.validTo() != null && !row.day().isBefore(discount.validTo());
            sum = enough && begun && !ended && named(discount, row) ? sum.add(discount.percent()) : sum;
        }
        return sum.min(HUNDRED);
    }

    private static boolean named(Discount discount, UsageRow row) {
        return discount.services().isEmpty()
                || discount.services().contains(row.subject().serviceCode());
    }

    private static BigDecimal part(Price price) {
        BigDecimal percent = price instanceof Price.CostPlus plus
                ? plus.percent()
                : ((Price.ListDiscount) price).percent().negate();
        return HUNDRED.add(percent).divide(HUNDRED);
    }

    private static BigDecimal basis(UsageRow row, int level, BigDecimal cost, CostBasis basis) {
        VendorCosts costs = row.costs();
        if (level == 0 && basis == CostBasis.CONTRACTED && costs.contracted() != null) {
            return costs.contracted();
        }
        return level == 0 && basis == CostBasis.EFFECTIVE && costs.effective() != null ? costs.effective() : cost;
    }

    /** The share of a row: the price of all that meets, given out unit by unit to who is owed most. */
    private BigDecimal ofQuantity(UsageRow row, int level, TariffRule rule, boolean counting) {
        BigDecimal quantity = quantity(row);
        if (rule.price() instanceof Price.FixedUnitPrice fixed) {
            return quantity == null ? BigDecimal.ZERO : quantity.multiply(fixed.unitPrice());
        }
        if (rule.price() instanceof Price.FlatPerRow flat) {
            return quantity == null ? BigDecimal.ZERO : flat.rowPrice().multiply(BigDecimal.valueOf(quantity.signum()));
        }
        if (counting || quantity == null || quantity.signum() < 0) {
            return BigDecimal.ZERO;
        }
        List<UsageRow> meeting = new ArrayList<>();
        BigDecimal net = BigDecimal.ZERO;
        for (UsageRow other : rows) {
            if (quantity(other) != null && meets(row, other, level, rule)) {
                net = net.add(quantity(other));
                meeting.add(other);
            }
        }
        meeting.removeIf(other -> quantity(other).signum() < 0);
        if (meeting.stream().anyMatch(other -> quantity(other).signum() > 0)) {
            meeting.removeIf(other -> quantity(other).signum() == 0);
            return meeting.contains(row) ? share(row, meeting, total(rule.price(), net), false) : BigDecimal.ZERO;
        }
        return share(row, meeting, total(rule.price(), net), true);
    }

    private boolean meets(UsageRow row, UsageRow other, int level, TariffRule rule) {
        Outcome there = of(other, level, true);
        EdgeTerms terms = path.get(level).terms();
        String unit = row.subject().unit() == null ? "" : row.subject().unit();
        String otherUnit = other.subject().unit() == null ? "" : other.subject().unit();
        return there != null
                && there.reason() == null
                && terms.policies().of(other.subject().kind()) == KindPolicy.RULE
                && rule.equals(ruleFor(other, level))
                && (terms.tierScope() != TierScope.RESOURCE || row.resourceId() == other.resourceId())
                && unit.equals(otherUnit);
    }

    private static BigDecimal share(UsageRow row, List<UsageRow> meeting, BigDecimal whole, boolean even) {
        BigDecimal all = meeting.stream()
                .map(other -> even ? BigDecimal.ONE : quantity(other))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<Integer, BigDecimal> given = new java.util.HashMap<>();
        BigDecimal left = whole;
        for (UsageRow other : meeting) {
            BigDecimal owed = whole.multiply(even ? BigDecimal.ONE : quantity(other));
            BigDecimal down = owed.divide(all, 18, RoundingMode.FLOOR);
            given.put(other.rowNo(), down);
            left = left.subtract(down);
        }
        List<UsageRow> byLoss = new ArrayList<>(meeting);
        byLoss.sort(Comparator.comparing((UsageRow other) -> given.get(other.rowNo())
                        .multiply(all)
                        .subtract(whole.multiply(even ? BigDecimal.ONE : quantity(other))))
                .thenComparing(UsageRow::rowNo));
        BigDecimal unit = new BigDecimal("0.000000000000000001");
        for (UsageRow next : byLoss) {
            if (left.signum() > 0) {
                given.merge(next.rowNo(), unit, BigDecimal::add);
                left = left.subtract(unit);
            }
        }
        return given.get(row.rowNo());
    }

    private static BigDecimal total(Price price, BigDecimal net) {
        BigDecimal quantity = net.signum() < 0 ? BigDecimal.ZERO : net;
        List<Tier> steps = ((TieredPrice) price).steps();
        BigDecimal sum = BigDecimal.ZERO;
        for (Tier step : steps) {
            boolean first = step.equals(steps.get(0));
            boolean within = step.upTo() == null || quantity.compareTo(step.upTo()) <= 0;
            boolean reached = quantity.compareTo(step.above()) > 0;
            if (price instanceof TieredPrice.Volume && (reached || first) && within) {
                sum = sum.add(of(step, quantity));
            }
            if (price instanceof TieredPrice.Graduated && (reached || first)) {
                sum = sum.add(of(step, (within ? quantity : step.upTo()).subtract(step.above())));
            }
            if (price instanceof TieredPrice.Packages && reached) {
                sum = sum.add(of(step, quantity.subtract(step.above())));
            }
        }
        return sum.setScale(18, RoundingMode.HALF_UP);
    }

    private static BigDecimal of(Tier step, BigDecimal quantity) {
        BigDecimal counted = quantity;
        if (step.block() != null) {
            BigDecimal[] blocks = quantity.divideAndRemainder(step.block());
            counted = blocks[1].signum() == 0 ? blocks[0] : blocks[0].add(BigDecimal.ONE);
        }
        return counted.multiply(step.unitPrice()).add(step.flatPrice());
    }

    /** What is used or given back; null where nothing can be counted. */
    private static BigDecimal quantity(UsageRow row) {
        if (row.quantity() == null || !row.subject().kind().hasPricedQuantity()) {
            return null;
        }
        int sign = row.costs().billed().signum();
        return sign == 0
                ? row.quantity()
                : sign > 0 ? row.quantity().abs() : row.quantity().abs().negate();
    }

    /** Of all rules that fit the one that no other one beats: field by field, the first that only one of two names. */
    private TariffRule ruleFor(UsageRow row, int level) {
        TariffRule best = null;
        for (TariffRule rule : rules.get(level)) {
            boolean fits = rule.scope().fits(row.subject())
                    && (row.part() == RowPart.WHOLE || !rule.price().isOfQuantity())
                    && (!rule.price().isOfQuantity()
                            || row.subject().kind().hasPricedQuantity()
                                    && (rule.unit() == null
                                            || row.subject().unit() == null
                                            || rule.unit().equals(row.subject().unit())));
            if (fits && (best == null || named(rule).compareTo(named(best)) > 0)) {
                best = rule;
            }
        }
        return best;
    }

    private static String named(TariffRule rule) {
        return (rule.scope().cloudAccountId() == null ? "0" : "1")
                + (rule.scope().sku() == null ? "0" : "1")
                + (rule.scope().serviceCode() == null ? "0" : "1")
                + (rule.scope().region() == null ? "0" : "1")
                + (rule.scope().kind() == null ? "0" : "1")
                + (rule.scope().vendorId() == null ? "0" : "1");
    }

    private BigDecimal factor(UsageRow row, int level, Currency from) {
        EdgeTerms terms = path.get(level).terms();
        if (from.equals(terms.currency())) {
            return BigDecimal.ONE;
        }
        if (terms.exchangePolicy() == ExchangePolicy.LINE
                && row.lineRate() != null
                && row.lineRate().from().equals(terms.currency())
                && from.equals(row.currency())) {
            BigDecimal back = BigDecimal.ONE.divide(row.lineRate().rate(), 18, RoundingMode.HALF_UP);
            if (back.signum() > 0) {
                return back;
            }
        }
        if (terms.exchangePolicy() == ExchangePolicy.FIXED
                && from.equals(terms.rates().from())) {
            return terms.rates().rate();
        }
        return rates.rate(
                        from,
                        terms.currency(),
                        terms.exchangePolicy() == ExchangePolicy.PERIOD ? RatingFixture.PERIOD : row.day())
                .map(AppliedRate::factor)
                .map(factor -> factor.multiply(HUNDRED.add(terms.rates().spread()))
                        .divide(HUNDRED)
                        .setScale(18, RoundingMode.HALF_UP))
                .filter(factor -> factor.signum() > 0)
                .orElse(null);
    }
}

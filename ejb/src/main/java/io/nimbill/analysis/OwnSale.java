package io.nimbill.analysis;

import io.nimbill.money.Rounding;
import io.nimbill.time.BillingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * A fee or a part of a subscription on one side: what a seller asked for it, or what it paid for what it sold on. It belongs
 * to the days of its service, each with what the rounded sum grew by on it.
 *
 * @param facets what it is called by each dimension; it belongs nowhere in the others
 * @param seller database id of the one who asked or paid
 * @param toClient whether the buyer is a client; false for what was paid
 * @param sold false for what was paid and not sold on
 * @param currency of the sale
 * @param bought what the seller paid
 * @param sales what the seller asked
 */
record OwnSale(
        Map<CostDimension, CostLabels.Label> facets,
        long seller,
        boolean toClient,
        boolean sold,
        Currency currency,
        BillingPeriod service,
        BigDecimal bought,
        BigDecimal sales) {

    CostLabels.Label facet(CostDimension dimension) {
        return facets.getOrDefault(dimension, CostLabels.NOWHERE);
    }

    /** Whether it belongs to all the groups that a question is narrowed to. */
    boolean isOf(Map<CostDimension, String> only) {
        return only.entrySet().stream()
                .allMatch(each -> facet(each.getKey()).key().equals(each.getValue()));
    }

    /** What falls on a range of days; ranges that meet add up to what covers both. */
    CostFigure within(CostRange range) {
        return within(range.from(), range.to());
    }

    /** What falls on the bars of a range, none of them zero. */
    List<CostBar> bars(CostDimension dimension, CostRange range, CostMetric metric) {
        return range.bars().stream()
                .filter(bar -> bar.isBefore(service.end()) && range.endOf(bar).isAfter(service.start()))
                .map(bar -> new CostBar(
                        facet(dimension).key(),
                        bar,
                        currency.getCurrencyCode(),
                        metric.of(within(bar.isBefore(range.from()) ? range.from() : bar, range.endOf(bar)))))
                .filter(bar -> bar.amount().signum() != 0)
                .toList();
    }

    private CostFigure within(LocalDate from, LocalDate to) {
        return new CostFigure(
                currency.getCurrencyCode(),
                paidUpTo(to).subtract(paidUpTo(from)),
                askedUpTo(to).subtract(askedUpTo(from)));
    }

    private BigDecimal askedUpTo(LocalDate day) {
        return Rounding.toMinorUnit(upTo(day, sales), currency).amount();
    }

    private BigDecimal paidUpTo(LocalDate day) {
        return upTo(day, bought);
    }

    private BigDecimal upTo(LocalDate day, BigDecimal amount) {
        if (amount.signum() == 0 || !day.isAfter(service.start())) {
            return BigDecimal.ZERO;
        }
        if (!day.isBefore(service.end())) {
            return amount;
        }
        long all = ChronoUnit.DAYS.between(service.start(), service.end());
        long gone = ChronoUnit.DAYS.between(service.start(), day);
        return Rounding.quotient(amount.multiply(BigDecimal.valueOf(gone)), BigDecimal.valueOf(all));
    }
}

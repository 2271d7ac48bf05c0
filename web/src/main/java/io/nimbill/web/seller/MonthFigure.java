package io.nimbill.web.seller;

import io.nimbill.analysis.AbsorbedCost;
import io.nimbill.analysis.CostFigure;
import io.nimbill.analysis.ServiceDay;
import io.nimbill.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A month beside the one before, in one currency.
 *
 * @param now the month so far
 * @param sameDays the month before, up to the same day of the month
 * @param before the whole month before
 * @param unbilled sold and not yet invoiced, of all months
 * @param absorbed cost of the month so far that the seller bears itself
 * @param absorbedBefore the same of the whole month before
 */
public record MonthFigure(
        String currency,
        CostFigure now,
        CostFigure sameDays,
        CostFigure before,
        BigDecimal unbilled,
        BigDecimal absorbed,
        BigDecimal absorbedBefore) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    static List<MonthFigure> compare(
            List<ServiceDay> now,
            List<ServiceDay> before,
            int lastDay,
            Map<String, BigDecimal> unbilled,
            List<AbsorbedCost> absorbed,
            List<AbsorbedCost> absorbedBefore) {
        Set<String> currencies = new TreeSet<>(unbilled.keySet());
        absorbed.forEach(cost -> currencies.add(cost.currency()));
        absorbedBefore.forEach(cost -> currencies.add(cost.currency()));
        now.forEach(row -> currencies.add(row.figure().currency()));
        before.forEach(row -> currencies.add(row.figure().currency()));
        List<MonthFigure> figures = new ArrayList<>();
        for (String currency : currencies) {
            figures.add(new MonthFigure(
                    currency,
                    sum(now, currency, 31),
                    sum(before, currency, lastDay),
                    sum(before, currency, 31),
                    unbilled.getOrDefault(currency, BigDecimal.ZERO),
                    sum(absorbed, currency),
                    sum(absorbedBefore, currency)));
        }
        return figures;
    }

    /** By how much the sales differ from the same days of the month before; empty where there were none. */
    public Optional<BigDecimal> growthPercent() {
        return sameDays.sales().signum() == 0
                ? Optional.empty()
                : Optional.of(
                        Rounding.quotient(now.sales().subtract(sameDays.sales()).multiply(HUNDRED), sameDays.sales()));
    }

    public boolean isGrowing() {
        return now.sales().compareTo(sameDays.sales()) >= 0;
    }

    public boolean isAbsorbing() {
        return absorbed.signum() != 0;
    }

    /** What is left of the margin once the seller has paid what it absorbed. */
    public BigDecimal marginAfter() {
        return now.margin().subtract(absorbed);
    }

    /** The same of the whole month before. */
    public BigDecimal marginAfterBefore() {
        return before.margin().subtract(absorbedBefore);
    }

    private static BigDecimal sum(List<AbsorbedCost> costs, String currency) {
        return costs.stream()
                .filter(cost -> cost.currency().equals(currency))
                .map(AbsorbedCost::cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static CostFigure sum(List<ServiceDay> rows, String currency, int lastDay) {
        return rows.stream()
                .filter(row ->
                        row.figure().currency().equals(currency) && row.day().getDayOfMonth() <= lastDay)
                .map(ServiceDay::figure)
                .reduce(CostFigure.zero(currency), CostFigure::plus);
    }
}

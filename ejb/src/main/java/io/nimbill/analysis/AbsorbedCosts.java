package io.nimbill.analysis;

import io.nimbill.exchange.AppliedRate;
import io.nimbill.exchange.KnownRates;
import io.nimbill.exchange.RateTable;
import io.nimbill.money.Rounding;
import io.nimbill.work.Query;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What sellers absorbed, in their own currency: converted with the rate of the usage day, as the cost of sales is. */
@ApplicationScoped
class AbsorbedCosts {

    private record Day(String level, String ownCurrency, String currency, LocalDate day, BigDecimal cost) {}

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private KnownRates rates;

    /**
     * Sums per level and currency, in no order.
     *
     * @param branch pattern for the paths of the sellers
     * @param seller public id of one of them, null for all
     */
    List<AbsorbedCost> ofMonth(YearMonth month, String branch, String seller) {
        List<Day> days = Query.of(
                        """
                        SELECT seller.kind, seller.currency AS own_currency, t.cost_currency, t.usage_day,
                               SUM(t.cost) AS cost
                        FROM charge_total t JOIN party seller ON seller.id = t.seller_id
                        WHERE t.disposition = 'ABSORBED' AND t.reason <> 'STRIPPED_TAX' AND seller.path LIKE ?
                          AND t.period_start >= ? AND t.period_start < ?""", branch, month.atDay(1), month.plusMonths(1).atDay(1))
                .andIfChosen("CONCAT('pty_', seller.public_id) = ?", seller)
                .then("GROUP BY seller.kind, seller.currency, t.cost_currency, t.usage_day")
                .list(
                        source,
                        row -> new Day(
                                row.getString("kind"),
                                row.getString("own_currency"),
                                row.getString("cost_currency"),
                                Sql.day(row, "usage_day"),
                                row.getBigDecimal("cost")));
        return summed(days);
    }

    private List<AbsorbedCost> summed(List<Day> days) {
        Set<String> currencies = new HashSet<>();
        days.forEach(day -> currencies.addAll(List.of(day.ownCurrency(), day.currency())));
        RateTable table = rates.among(currencies);
        Map<List<String>, BigDecimal> sums = new TreeMap<>((a, b) -> a.get(0).equals(b.get(0))
                ? a.get(1).compareTo(b.get(1))
                : a.get(0).compareTo(b.get(0)));
        for (Day day : days) {
            Optional<AppliedRate> rate = table.rate(
                    Currency.getInstance(day.currency()), Currency.getInstance(day.ownCurrency()), day.day());
            String currency = rate.isPresent() ? day.ownCurrency() : day.currency();
            BigDecimal cost = rate.map(known -> Rounding.toCharge(known.convert(day.cost())))
                    .orElse(day.cost());
            sums.merge(List.of(day.level(), currency), cost, BigDecimal::add);
        }
        return sums.entrySet().stream()
                .map(sum -> new AbsorbedCost(sum.getKey().get(0), sum.getKey().get(1), sum.getValue()))
                .toList();
    }
}

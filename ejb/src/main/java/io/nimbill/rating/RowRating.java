package io.nimbill.rating;

import io.nimbill.exchange.RateTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * Rates one daily row down the seller tree: one charge for each level it reaches.
 *
 * <p>Pure: no clock, no database, no state between rows, so rows may come in any order. The next edge starts from the
 * amount as it will be stored; what one level sells is exactly what the next one buys.
 */
public final class RowRating {

    private final PinnedRates rates;

    /**
     * @param rates exchange rates as known for this run
     * @param periodStart first day of the vendor's billing period (UTC)
     * @param issues the edges that have been billed for the period
     */
    public RowRating(RateTable rates, LocalDate periodStart, List<IssuedPeriods.Issue> issues) {
        this.rates = new PinnedRates(rates, periodStart, issues);
    }

    /** The charges of a row, from level 0 down; only the last one may be other than sold. */
    public List<Charge> rate(UsageRow row, Holder holder) {
        if (holder instanceof Holder.Nobody nobody) {
            return List.of(new Charge(
                    row, 0, nobody.sellerId(), row.costs().billed(), row.currency(), nobody.reason(), null, null));
        }
        return downThePath(row, ((Holder.Client) holder).path());
    }

    private List<Charge> downThePath(UsageRow row, List<Edge> path) {
        List<Charge> charges = new ArrayList<>(path.size());
        BigDecimal cost = row.costs().billed();
        Currency currency = row.currency();
        for (Edge edge : path) {
            Charge charge = new EdgeRating(rates, row, edge, charges.size(), cost, currency).charge();
            charges.add(charge);
            if (charge.sale() == null) {
                break;
            }
            cost = charge.sale().amount();
            currency = edge.terms().currency();
        }
        return charges;
    }
}

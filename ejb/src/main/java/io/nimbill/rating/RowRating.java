package io.nimbill.rating;

import io.nimbill.exchange.RateTable;
import io.nimbill.vendor.ChargeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * Rates one daily row down the seller tree: one charge for each level it reaches.
 *
 * <p>Pure: no clock, no database, no state between rows, so rows may come in any order. Tiered prices need to know first
 * what meets in them: {@link TierCount} adds it up on a way through the rows of its own. The next edge starts from the
 * amount as it will be stored; what one level sells is exactly what the next one buys.
 */
public final class RowRating {

    private final PinnedRates rates;
    private final TierShares tiers;
    private final MeetingServices services;

    /**
     * @param rates exchange rates as known for this run
     * @param periodStart first day of the vendor's billing period (UTC)
     * @param issues the edges that have been billed for the period
     */
    public RowRating(RateTable rates, LocalDate periodStart, List<IssuedPeriods.Issue> issues) {
        this(new PinnedRates(rates, periodStart, issues), TierShares.NONE, MeetingServices.NONE);
    }

    private RowRating(PinnedRates rates, TierShares tiers, MeetingServices services) {
        this.rates = rates;
        this.tiers = tiers;
        this.services = services;
    }

    /** The same arithmetic, with what rows have to bear of tiered prices. */
    RowRating with(TierShares shares) {
        return new RowRating(rates, shares, services);
    }

    /** The same arithmetic, with the services that meet in discounts. */
    RowRating with(MeetingServices meeting) {
        return new RowRating(rates, tiers, meeting);
    }

    /** The charges of a row, from level 0 down; only the last one may be other than sold. */
    public List<Charge> rate(UsageRow row, Holder holder) {
        if (holder instanceof Holder.Nobody nobody) {
            return List.of(new Charge(
                    row, 0, nobody.sellerId(), row.costs().billed(), row.currency(), reason(row, nobody), null, null));
        }
        return downThePath(row, ((Holder.Client) holder).path());
    }

    /** What would be spread is not, where it is vendor tax, or where nobody used it. */
    private static Reason reason(UsageRow row, Holder.Nobody nobody) {
        if (row.part() == RowPart.KEPT || row.part() == RowPart.PASSED) {
            return Reason.KEPT;
        }
        boolean toSpread = nobody.reason() == Reason.NOTHING_TO_SPREAD_ON;
        return toSpread && row.subject().kind() == ChargeKind.TAX ? Reason.STRIPPED_TAX : nobody.reason();
    }

    private List<Charge> downThePath(UsageRow row, List<Edge> path) {
        List<Charge> charges = new ArrayList<>(path.size());
        BigDecimal cost = row.costs().billed();
        Currency currency = row.currency();
        long clientId = path.get(path.size() - 1).buyerId();
        for (Edge edge : path) {
            EdgeRating.Step step = new EdgeRating.Step(edge, charges.size(), clientId, cost, currency);
            Charge charge = new EdgeRating(rates, tiers, services, row, step).charge();
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

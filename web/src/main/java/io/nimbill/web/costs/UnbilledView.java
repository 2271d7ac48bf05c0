package io.nimbill.web.costs;

import io.nimbill.analysis.UnbilledSide;
import io.nimbill.analysis.UnbilledSum;
import io.nimbill.analysis.UnbilledUsage;
import io.nimbill.analysis.VendorCompleteness;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Listing;
import io.nimbill.web.lists.UnbilledFilters;
import io.nimbill.web.portal.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is sold and not invoiced yet, by client, cloud account and subscription, with how far the vendors have come. */
@Named
@RequestScoped
public class UnbilledView {

    @Inject
    private UnbilledFilters filters;

    @Inject
    private UnbilledUsage unbilled;

    @Inject
    private Choice choice;

    @Inject
    private Viewer viewer;

    private List<UnbilledSum> sums;

    /** A buyer with what it has not been invoiced, in one currency. */
    public record Buyer(
            String id, String name, String sellerName, String currency, BigDecimal amount, List<UnbilledSum> parts) {}

    @PostConstruct
    void load() {
        sums = unbilled.of(getSide());
    }

    /** Buyers, the largest first, each with what it is made of. */
    public List<Buyer> getBuyers() {
        Map<List<String>, List<UnbilledSum>> parts = new LinkedHashMap<>();
        sums.forEach(sum -> parts.computeIfAbsent(
                        List.of("" + sum.buyerId(), "" + sum.sellerId(), sum.currency()), any -> new ArrayList<>())
                .add(sum));
        return parts.values().stream()
                .map(UnbilledView::buyer)
                .sorted((a, b) -> b.amount().compareTo(a.amount()))
                .toList();
    }

    private static Buyer buyer(List<UnbilledSum> parts) {
        UnbilledSum first = parts.get(0);
        return new Buyer(
                first.buyerId(),
                first.buyerName(),
                first.sellerName(),
                first.currency(),
                parts.stream().map(UnbilledSum::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                parts);
    }

    /** One for each currency. */
    public Map<String, BigDecimal> getTotals() {
        Map<String, BigDecimal> totals = new TreeMap<>();
        sums.forEach(sum -> totals.merge(sum.currency(), sum.amount(), BigDecimal::add));
        return totals;
    }

    public boolean isBlank() {
        return sums.isEmpty();
    }

    public int getCount() {
        return sums.size();
    }

    public List<VendorCompleteness> getVendors() {
        return unbilled.completeness(getSide());
    }

    public UnbilledSide getSide() {
        return filters.side();
    }

    /** Where the viewer may stand; one alone is no choice. */
    public List<UnbilledSide> getSides() {
        return filters.sides();
    }

    /** Whether the viewer is the only buyer of what is shown. */
    public boolean isOwed() {
        return getSide() == UnbilledSide.OWED;
    }

    /** Whether single charges can be looked at. */
    public boolean isLeading() {
        return viewer.hasPage("charges");
    }

    public Listing getListing() {
        return choice.listing("unbilled-usage", "side").with("side", getSide());
    }
}

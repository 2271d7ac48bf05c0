package io.nimbill.web.seller;

import io.nimbill.analysis.ChargeRegister;
import io.nimbill.analysis.ChargeRow;
import io.nimbill.analysis.CostAnalysis;
import io.nimbill.analysis.CostFigure;
import io.nimbill.analysis.CostFilter;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Filters;
import io.nimbill.web.lists.Listing;
import io.nimbill.web.portal.LazyRows;
import io.nimbill.web.portal.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The single charges behind a figure; the choice comes in the address. */
@Named
@ViewScoped
public class ChargesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Filters filters;

    @Inject
    private Choice choice;

    @Inject
    private ChargeRegister charges;

    @Inject
    private CostAnalysis analysis;

    @Inject
    private Viewer viewer;

    private CostFilter filter;
    private Listing listing;
    private LazyRows<ChargeRow> rows;

    @PostConstruct
    void load() {
        filter = filters.charges();
        listing = choice.listing("charges", "seller", "vendor", "service", "kind", "buyer", "account", "day")
                .with("month", filter.month());
        if (filter.level() != null) {
            listing = listing.with("level", filter.level());
        }
        rows = new LazyRows<>(
                () -> charges.count(filter), (first, size) -> charges.page(filter, listing.sorting(), first, size));
    }

    public Listing getListing() {
        return listing;
    }

    public CostFilter getFilter() {
        return filter;
    }

    /** Whether the viewer sells: a client looks at what it bought. */
    public boolean isSeller() {
        return viewer.hasPage("costs");
    }

    /** Where the figures are that these charges stand behind. */
    public String getParent() {
        return isSeller()
                ? viewer.page("costs") + "?month=" + filter.month() + "&level=" + filter.level()
                : viewer.page("home") + "?month=" + filter.month();
    }

    public LazyRows<ChargeRow> getRows() {
        return rows;
    }

    /** Of the whole choice, one per currency, rounded as documents are; for those who sell. */
    public List<CostFigure> getTotals() {
        return isSeller() ? analysis.totals(filter) : List.of();
    }
}

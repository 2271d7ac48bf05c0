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

    private CostFilter filter;
    private Listing listing;
    private LazyRows<ChargeRow> rows;

    @PostConstruct
    void load() {
        filter = filters.charges();
        listing = choice.listing("charges", "seller", "vendor", "service", "kind", "buyer", "account", "day")
                .with("month", filter.month())
                .with("level", filter.level());
        rows = new LazyRows<>(
                () -> charges.count(filter), (first, size) -> charges.page(filter, listing.sorting(), first, size));
    }

    public Listing getListing() {
        return listing;
    }

    public CostFilter getFilter() {
        return filter;
    }

    public LazyRows<ChargeRow> getRows() {
        return rows;
    }

    /** Of the whole choice, one per currency, rounded as documents are. */
    public List<CostFigure> getTotals() {
        return analysis.totals(filter);
    }
}

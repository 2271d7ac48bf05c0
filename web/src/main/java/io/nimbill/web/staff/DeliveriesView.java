package io.nimbill.web.staff;

import io.nimbill.analysis.DatasetRow;
import io.nimbill.analysis.DeliveryFilter;
import io.nimbill.analysis.DeliveryRegister;
import io.nimbill.analysis.DeliveryRow;
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

/** Deliveries of vendors, newest first. */
@Named
@ViewScoped
public class DeliveriesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> STATES =
            List.of("RECEIVED", "READING", "REFUSED", "HELD", "LOADED", "CURRENT", "SUPERSEDED", "STALE", "DUPLICATE");

    @Inject
    private Filters filters;

    @Inject
    private Choice choice;

    @Inject
    private DeliveryRegister deliveries;

    private DeliveryFilter filter;
    private Listing listing;
    private LazyRows<DeliveryRow> rows;

    @PostConstruct
    void load() {
        filter = filters.deliveries();
        listing = choice.listing("deliveries", "state", "vendor", "partner", "period");
        rows = new LazyRows<>(
                () -> deliveries.count(filter),
                (first, size) -> deliveries.page(filter, listing.sorting(), first, size));
    }

    public LazyRows<DeliveryRow> getRows() {
        return rows;
    }

    public List<DatasetRow> getDatasets() {
        return deliveries.openDatasets();
    }

    public Listing getListing() {
        return listing;
    }

    public DeliveryFilter getFilter() {
        return filter;
    }

    public boolean isNarrowed() {
        return !filter.equals(DeliveryFilter.of(null, null));
    }

    public List<String> getStates() {
        return STATES;
    }
}

package io.nimbill.web.staff;

import io.nimbill.analysis.DatasetRow;
import io.nimbill.analysis.DeliveryRegister;
import io.nimbill.analysis.DeliveryRow;
import io.nimbill.web.portal.LazyRows;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;

/** Deliveries of vendors, newest first. */
@Named
@ViewScoped
public class DeliveriesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> STATES =
            List.of("RECEIVED", "READING", "REFUSED", "HELD", "LOADED", "CURRENT", "SUPERSEDED", "STALE", "DUPLICATE");

    @Inject
    @Param
    private String state;

    @Inject
    private DeliveryRegister deliveries;

    private LazyRows<DeliveryRow> rows;

    @PostConstruct
    void load() {
        rows = new LazyRows<>(
                () -> deliveries.count(state, null), (first, size) -> deliveries.page(state, null, first, size));
    }

    public LazyRows<DeliveryRow> getRows() {
        return rows;
    }

    public List<DatasetRow> getDatasets() {
        return deliveries.openDatasets();
    }

    public String getState() {
        return state;
    }

    public List<String> getStates() {
        return STATES;
    }
}

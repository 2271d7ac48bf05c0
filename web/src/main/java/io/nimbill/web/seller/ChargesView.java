package io.nimbill.web.seller;

import io.nimbill.analysis.ChargeRegister;
import io.nimbill.analysis.ChargeRow;
import io.nimbill.analysis.CostFilter;
import io.nimbill.web.portal.LazyRows;
import io.nimbill.web.portal.Months;
import io.nimbill.web.portal.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** The single charges behind a figure; the choice comes in the address. */
@Named
@ViewScoped
public class ChargesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(name = "month")
    private String askedMonth;

    @Inject
    @Param
    private String level;

    @Inject
    @Param
    private String vendor;

    @Inject
    @Param
    private String service;

    @Inject
    @Param
    private String kind;

    @Inject
    @Param
    private String buyer;

    @Inject
    @Param
    private String account;

    @Inject
    @Param(name = "day")
    private String askedDay;

    @Inject
    private ChargeRegister charges;

    @Inject
    private Months months;

    @Inject
    private Viewer viewer;

    private CostFilter filter;
    private LazyRows<ChargeRow> rows;

    @PostConstruct
    void load() {
        String chosenLevel = Optional.ofNullable(level).orElseGet(viewer::getPlaceKind);
        filter = new CostFilter(
                months.chosenOrNewest(askedMonth), chosenLevel, null, vendor, service, kind, buyer, account, day());
        rows = new LazyRows<>(() -> charges.count(filter), (first, size) -> charges.page(filter, first, size));
    }

    public CostFilter getFilter() {
        return filter;
    }

    public LazyRows<ChargeRow> getRows() {
        return rows;
    }

    private LocalDate day() {
        try {
            return askedDay == null ? null : LocalDate.parse(askedDay);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

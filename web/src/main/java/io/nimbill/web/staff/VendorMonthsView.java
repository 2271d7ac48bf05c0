package io.nimbill.web.staff;

import io.nimbill.analysis.PartnerAccountRegister;
import io.nimbill.analysis.PartnerAccountRow;
import io.nimbill.analysis.VendorMonth;
import io.nimbill.analysis.VendorMonths;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Filters;
import io.nimbill.web.lists.Listing;
import io.nimbill.web.portal.Viewer;
import io.nimbill.work.Sorting;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The vendors' months: how far each is, and the vendor's bill beside what became of it. */
@Named
@RequestScoped
public class VendorMonthsView {

    private static final List<String> STATES = List.of("OPEN", "FINAL", "CLOSED");

    @Inject
    private Filters filters;

    @Inject
    private Choice choice;

    @Inject
    private VendorMonths months;

    @Inject
    private PartnerAccountRegister accountRegister;

    @Inject
    private Viewer viewer;

    private List<VendorMonth> all;

    @PostConstruct
    void load() {
        all = months.since(filters.vendorMonthsFrom(), choice.text("account"), choice.text("state"), choice.sorting());
    }

    public List<VendorMonth> getAll() {
        return all;
    }

    public Listing getListing() {
        return choice.listing("vendor-months", "account", "state", "all");
    }

    /** For the filter. */
    public List<PartnerAccountRow> getAccounts() {
        return viewer.may("VIEW_VENDOR_ACCOUNTS") ? accountRegister.list(null, Sorting.NONE) : List.of();
    }

    public String getAccount() {
        return choice.text("account");
    }

    public String getState() {
        return choice.text("state");
    }

    public boolean isOlderToo() {
        return choice.is("all");
    }

    public List<String> getStates() {
        return STATES;
    }

    public boolean isNarrowed() {
        return getAccount() != null || getState() != null;
    }
}

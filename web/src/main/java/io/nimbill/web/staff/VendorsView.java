package io.nimbill.web.staff;

import io.nimbill.analysis.PartnerAccountRegister;
import io.nimbill.analysis.PartnerAccountRow;
import io.nimbill.vendor.Vendor;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Listing;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The operator's accounts with vendors and how they fare. */
@Named
@RequestScoped
public class VendorsView {

    @Inject
    private Choice choice;

    @Inject
    private PartnerAccountRegister accounts;

    @Inject
    private VendorAccountKeeping keeping;

    private List<PartnerAccountRow> all;

    @PostConstruct
    void load() {
        all = accounts.list(choice.text("vendor"), choice.sorting());
    }

    public List<PartnerAccountRow> getAll() {
        return all;
    }

    public List<Vendor> getVendors() {
        return keeping.vendors();
    }

    public String getVendor() {
        return choice.text("vendor");
    }

    public Listing getListing() {
        return choice.listing("vendor-accounts", "vendor");
    }
}

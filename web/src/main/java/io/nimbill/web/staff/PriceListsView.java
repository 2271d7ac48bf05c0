package io.nimbill.web.staff;

import io.nimbill.analysis.PartnerAccountRegister;
import io.nimbill.analysis.PartnerAccountRow;
import io.nimbill.catalog.prices.PriceListKeeping;
import io.nimbill.catalog.prices.PriceSource;
import io.nimbill.catalog.prices.VendorPriceList;
import io.nimbill.vendor.PriceWish;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sorting;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The price lists of vendors that are kept, and another one. */
@Named
@ViewScoped
public class PriceListsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PriceListKeeping keeping;

    @Inject
    private PartnerAccountRegister accounts;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private String account;
    private PriceSource source = PriceSource.LISTED;
    private String service;
    private String region;
    private String currency;
    private String sheet;

    /** Keeps the list of the form from now on. */
    public void keep() {
        VendorPriceList list = keeping.keep(
                PublicId.parse("pac", account).orElseThrow(NotFound::new),
                source,
                new PriceWish(service, region, currency, sheet));
        Messages.addFlashGlobalInfo("{0}", words.text("vendors.lists.kept", list.subject()));
        Faces.redirect(viewer.page("price-lists"));
    }

    public List<VendorPriceList> getAll() {
        return keeping.all(null);
    }

    public List<PartnerAccountRow> getAccounts() {
        return accounts.list(null, Sorting.NONE).stream()
                .filter(row -> row.closedOn() == null)
                .toList();
    }

    public PriceSource[] getSources() {
        return PriceSource.values();
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public PriceSource getSource() {
        return source;
    }

    public void setSource(PriceSource source) {
        this.source = source;
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getSheet() {
        return sheet;
    }

    public void setSheet(String sheet) {
        this.sheet = sheet;
    }
}

package io.nimbill.web.setup;

import io.nimbill.vendor.Check;
import io.nimbill.vendor.PartnerAccount;
import io.nimbill.vendor.PayerPolicy;
import io.nimbill.vendor.Vendor;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.vendor.VendorConnecting;
import io.nimbill.web.portal.Viewer;
import io.nimbill.work.PublicId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;

/** The accounts with vendors and how far each is connected; registers another. */
@Named
@ViewScoped
public class ProvidersView implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * An account with a vendor.
     *
     * @param missing what its last test missed; null before the first test
     */
    public record Provider(String id, String name, String vendor, String externalId, Long missing) {}

    @Inject
    private VendorAccountKeeping keeping;

    @Inject
    private VendorConnecting connecting;

    @Inject
    private Viewer viewer;

    private String vendor;
    private String name;
    private String externalId;
    private String currency;

    /** Registers an account and goes on to connect it. */
    public void register() {
        PartnerAccount account = keeping.register(
                vendor,
                PublicId.required("pty", viewer.getPlaceId()),
                name,
                externalId,
                currency == null || currency.isBlank() ? null : currency,
                PayerPolicy.PARK);
        Faces.redirect(
                viewer.page("vendor-connection") + "?id=" + account.publicId().prefixed("pac"));
    }

    /** The open accounts. */
    public List<Provider> getProviders() {
        List<Vendor> vendors = keeping.vendors();
        return keeping.accounts().stream()
                .filter(account -> account.closedOn().isEmpty())
                .map(account -> new Provider(
                        account.publicId().prefixed("pac"),
                        account.name(),
                        vendors.stream()
                                .filter(each -> each.id() == account.vendorId())
                                .map(Vendor::name)
                                .findFirst()
                                .orElse(""),
                        account.externalId(),
                        connecting
                                .lastCheck(account.publicId())
                                .map(Check::missing)
                                .orElse(null)))
                .toList();
    }

    public List<Vendor> getVendors() {
        return keeping.vendors();
    }

    public String getVendor() {
        return vendor;
    }

    public void setVendor(String vendor) {
        this.vendor = vendor;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getExternalId() {
        return externalId;
    }

    public void setExternalId(String externalId) {
        this.externalId = externalId;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }
}

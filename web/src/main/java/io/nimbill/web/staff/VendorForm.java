package io.nimbill.web.staff;

import io.nimbill.usage.Polling;
import io.nimbill.usage.PollingKeeping;
import io.nimbill.vendor.PartnerAccount;
import io.nimbill.vendor.PayerPolicy;
import io.nimbill.vendor.Vendor;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Registers an account with a vendor, or changes one: without an id in the address it is a new one. */
@Named
@ViewScoped
public class VendorForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String id;

    @Inject
    private VendorAccountKeeping keeping;

    @Inject
    private PollingKeeping polling;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private String vendor;
    private String name;
    private String externalId;
    private String currency;
    private PayerPolicy payerPolicy = PayerPolicy.PARK;
    private long version;
    private Integer everyMinutes;
    private Integer stalledAfterHours;

    @PostConstruct
    void open() {
        if (!isNew()) {
            PartnerAccount account = keeping.account(publicId());
            vendor = keeping.vendors().stream()
                    .filter(each -> each.id() == account.vendorId())
                    .map(Vendor::name)
                    .findFirst()
                    .orElse(null);
            name = account.name();
            externalId = account.externalId();
            currency = account.currency().orElse(null);
            payerPolicy = account.payerPolicy();
            version = account.version();
            polling.of(publicId()).ifPresent(this::show);
        }
    }

    /** Only what is the account's own stands in the form; an empty field follows the server's setting. */
    private void show(Polling schedule) {
        everyMinutes = schedule.ownInterval() ? Math.max(1, schedule.everySeconds() / 60) : null;
        stalledAfterHours = schedule.ownPatience() ? schedule.stalledAfterHours() : null;
    }

    /** Keeps what was entered and goes to the account. */
    public void save() {
        PartnerAccount saved = isNew()
                ? keeping.register(
                        vendor,
                        PublicId.parse("pty", viewer.getPlaceId()).orElseThrow(),
                        name,
                        externalId,
                        currency,
                        payerPolicy)
                : keeping.amend(publicId(), name, payerPolicy, version);
        polling.plan(saved.publicId(), everyMinutes, stalledAfterHours);
        Messages.addFlashGlobalInfo(words.text(isNew() ? "vendors.registered" : "vendors.amended", saved.name()));
        Faces.redirect(viewer.page("vendor") + "?id=" + saved.publicId().prefixed("pac"));
    }

    public boolean isNew() {
        return id == null || id.isBlank();
    }

    public String getId() {
        return id;
    }

    public List<Vendor> getVendors() {
        return keeping.vendors();
    }

    public PayerPolicy[] getPolicies() {
        return PayerPolicy.values();
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

    public PayerPolicy getPayerPolicy() {
        return payerPolicy;
    }

    public void setPayerPolicy(PayerPolicy payerPolicy) {
        this.payerPolicy = payerPolicy;
    }

    /** Minutes between two looks for new deliveries; null = the server's setting. */
    public Integer getEveryMinutes() {
        return everyMinutes;
    }

    public void setEveryMinutes(Integer everyMinutes) {
        this.everyMinutes = everyMinutes;
    }

    /** Hours without a new delivery after which an alarm is raised; null = the server's setting. */
    public Integer getStalledAfterHours() {
        return stalledAfterHours;
    }

    public void setStalledAfterHours(Integer stalledAfterHours) {
        this.stalledAfterHours = stalledAfterHours;
    }

    private PublicId publicId() {
        return PublicId.parse("pac", id).orElseThrow(NotFound::new);
    }
}

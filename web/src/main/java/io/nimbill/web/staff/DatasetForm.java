package io.nimbill.web.staff;

import io.nimbill.analysis.PartnerAccountRegister;
import io.nimbill.analysis.PartnerAccountRow;
import io.nimbill.usage.VendorFormat;
import io.nimbill.vendor.Dataset;
import io.nimbill.vendor.DatasetRole;
import io.nimbill.vendor.DatasetTerms;
import io.nimbill.vendor.SourceKind;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/**
 * Adds a dataset to an account with a vendor, or changes the one whose id stands in the address: what comes, from where, and
 * whether it is billed or only compared.
 */
@Named
@ViewScoped
public class DatasetForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String account;

    @Inject
    @Param
    private String id;

    @Inject
    private PartnerAccountRegister register;

    @Inject
    private VendorAccountKeeping keeping;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private PartnerAccountRow head;
    private String name;
    private VendorFormat format;
    private SourceKind source = SourceKind.UPLOAD;
    private String location;
    private String endpoint;
    private String scope;
    private DatasetRole role = DatasetRole.BILLING;
    private String currency;
    private boolean resourcesKept;
    private long version;
    private transient String credential;

    /** Reads the account before anything is written, so that an unknown id is a 404. */
    public void open() {
        if (head == null && isChange()) {
            fill(keeping.dataset(PublicId.parse("dts", id).orElseThrow(NotFound::new)));
        }
        head = register.one(account);
    }

    private void fill(Dataset dataset) {
        name = dataset.name();
        format = VendorFormat.valueOf(dataset.format());
        source = dataset.source();
        location = dataset.location().orElse(null);
        endpoint = dataset.endpoint().orElse(null);
        scope = dataset.scope();
        role = dataset.role();
        currency = dataset.currency().orElse(null);
        resourcesKept = dataset.resourcesKept();
        version = dataset.version();
        account = keeping.accountOf(dataset).publicId().prefixed("pac");
    }

    /** Whether a dataset is changed that is there. */
    public boolean isChange() {
        return id != null && !id.isBlank();
    }

    /** Keeps what was entered and goes back to the account. */
    public void save() {
        DatasetTerms terms = new DatasetTerms(
                name,
                format.name(),
                source,
                isRemote() || isFolder() ? location : null,
                isRemote() ? endpoint : null,
                scope,
                role,
                currency,
                resourcesKept);
        if (isChange()) {
            keeping.amendDataset(PublicId.parse("dts", id).orElseThrow(NotFound::new), terms, version);
            Messages.addFlashGlobalInfo(words.text("datasets.changed", name));
            Faces.redirect(viewer.page("vendor") + "?id=" + account);
            return;
        }
        Dataset added = keeping.addDataset(
                PublicId.parse("pac", account).orElseThrow(NotFound::new), terms, isRemote() ? credential : null);
        Messages.addFlashGlobalInfo(words.text("datasets.added", added.name()));
        Faces.redirect(viewer.page("vendor") + "?id=" + account);
    }

    public PartnerAccountRow getHead() {
        return head;
    }

    /** Those of the vendor, and those that name the provider themselves. */
    public List<VendorFormat> getFormats() {
        return Arrays.stream(VendorFormat.values())
                .filter(each -> each.vendor().isEmpty() || each.vendor().equals(head.vendor()))
                .toList();
    }

    /** Exports that are asked for are not entered by hand: they are found and taken over with one click. */
    public List<SourceKind> getSources() {
        return Arrays.stream(SourceKind.values())
                .filter(each -> each != SourceKind.PARTNER_CENTER)
                .toList();
    }

    public DatasetRole[] getRoles() {
        return DatasetRole.values();
    }

    /** Whether its files lie in a store that asks who comes. */
    public boolean isRemote() {
        return source == SourceKind.S3 || source == SourceKind.BLOB;
    }

    public boolean isFolder() {
        return source == SourceKind.FOLDER;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public VendorFormat getFormat() {
        return format;
    }

    public void setFormat(VendorFormat format) {
        this.format = format;
    }

    public SourceKind getSource() {
        return source;
    }

    public void setSource(SourceKind source) {
        this.source = source;
    }

    public String getLocation() {
        return location;
    }

    public void setLocation(String location) {
        this.location = location;
    }

    public String getEndpoint() {
        return endpoint;
    }

    public void setEndpoint(String endpoint) {
        this.endpoint = endpoint;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public DatasetRole getRole() {
        return role;
    }

    public void setRole(DatasetRole role) {
        this.role = role;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public boolean isResourcesKept() {
        return resourcesKept;
    }

    public void setResourcesKept(boolean resourcesKept) {
        this.resourcesKept = resourcesKept;
    }

    /** Never shown again once sent. */
    public String getCredential() {
        return null;
    }

    public void setCredential(String credential) {
        this.credential = credential;
    }
}

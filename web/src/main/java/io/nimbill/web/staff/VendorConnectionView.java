package io.nimbill.web.staff;

import io.nimbill.analysis.PartnerAccountRegister;
import io.nimbill.analysis.PartnerAccountRow;
import io.nimbill.time.ApplicationClock;
import io.nimbill.vendor.Capability;
import io.nimbill.vendor.Check;
import io.nimbill.vendor.CredentialKind;
import io.nimbill.vendor.CredentialState;
import io.nimbill.vendor.Dataset;
import io.nimbill.vendor.DatasetRole;
import io.nimbill.vendor.LookState;
import io.nimbill.vendor.PermissionText;
import io.nimbill.vendor.PublishedDataset;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.vendor.VendorConnecting;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** How one account with a vendor is entered: credentials, which are written and never read, its test, its exports. */
@Named
@ViewScoped
public class VendorConnectionView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Duration SOON = Duration.ofDays(30);

    @Inject
    @Param
    private String id;

    @Inject
    private PartnerAccountRegister register;

    @Inject
    private VendorConnecting connecting;

    @Inject
    private VendorAccountKeeping keeping;

    @Inject
    private Words words;

    /** Not a {@code Clock}: that is no bean a view could keep. */
    @Inject
    private ApplicationClock time;

    private PartnerAccountRow head;
    private CredentialKind kind;
    private boolean searched;
    private transient List<PublishedDataset> exports;
    private transient Map<String, String> filledIn;

    /** Reads the account before anything is written, so that an unknown id is a 404. */
    public void open() {
        head = register.one(id);
        if (kind == null) {
            kind = getKinds().get(0);
        }
    }

    /** Keeps the credential that was filled in. */
    public void keep() {
        connecting.setCredential(publicId(), kind, getWords());
        say("connection.credentials.done");
        filledIn = null;
    }

    /** Forgets a credential. */
    public void remove(CredentialState kept) {
        connecting.removeCredential(publicId(), kept.kind());
        say("connection.credentials.removed");
    }

    /** The test button. */
    public void check() {
        connecting.check(publicId());
    }

    /** Asks the vendor for its exports. */
    public void find() {
        exports = connecting.publishedDatasets(publicId());
        searched = true;
    }

    /** Makes a dataset of an export: billed where none of the account is yet, else for comparison. */
    public void adopt(PublishedDataset published) {
        boolean first = keeping.datasetsOf(publicId()).stream()
                .noneMatch(each -> each.role() == DatasetRole.BILLING
                        && each.closedOn().isEmpty()
                        && each.scope().isEmpty());
        Dataset added = connecting.adopt(publicId(), published.id(), first ? DatasetRole.BILLING : DatasetRole.CHECK);
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage(words.text(
                                first ? "connection.exports.billed" : "connection.exports.compared", added.name())));
    }

    /** Whether a credential runs out within a month. */
    public boolean endsSoon(CredentialState kept) {
        return kept.isExpired(time.clock().instant().plus(SOON));
    }

    /** Whether the vendor's connector can do that. */
    public boolean able(String capability) {
        return connecting.capabilitiesOf(publicId()).contains(Capability.valueOf(capability));
    }

    public PartnerAccountRow getHead() {
        return head;
    }

    public List<CredentialState> getKept() {
        return connecting.credentialsOf(publicId());
    }

    public List<CredentialKind> getKinds() {
        return connecting.credentialKindsOf(publicId());
    }

    /** What is asked of the vendor with the chosen kind, in words; empty where all is. */
    public String getNeededFor() {
        return connecting.callsThatNeed(publicId(), kind).stream()
                .map(code -> words.word("finding", code))
                .collect(Collectors.joining(" · "));
    }

    public List<CredentialKind.Field> getFields() {
        return kind.fields();
    }

    public CredentialKind getKind() {
        return kind;
    }

    public void setKind(CredentialKind kind) {
        this.kind = kind;
    }

    /** What is being filled in; empty again once it was sent. */
    public Map<String, String> getWords() {
        if (filledIn == null) {
            filledIn = new HashMap<>();
        }
        return filledIn;
    }

    public Check getCheck() {
        return connecting.lastCheck(publicId()).orElse(null);
    }

    public LookState getLook() {
        return connecting.lookStateOf(publicId()).orElse(null);
    }

    public List<PermissionText> getPermissions() {
        return connecting.permissionTexts(publicId());
    }

    public List<PublishedDataset> getExports() {
        return exports;
    }

    public boolean isSearched() {
        return searched;
    }

    private PublicId publicId() {
        return PublicId.parse("pac", id).orElseThrow(NotFound::new);
    }

    private void say(String key) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(words.text(key, words.word("credential", kind.name()))));
    }
}

package io.nimbill.web.seller;

import io.nimbill.analysis.AccountHolding;
import io.nimbill.analysis.CloudAccountRegister;
import io.nimbill.analysis.CloudAccountRow;
import io.nimbill.vendor.CloudAccountDirectory;
import io.nimbill.vendor.VendorActs;
import io.nimbill.vendor.VendorOperation;
import io.nimbill.vendor.VendorResource;
import io.nimbill.web.portal.Months;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.BiFunction;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** One cloud account: who had it when, what was done to it, and what the vendor may be asked to do with it. */
@Named
@ViewScoped
public class AccountView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String id;

    @Inject
    private CloudAccountRegister register;

    @Inject
    private CloudAccountDirectory directory;

    @Inject
    private VendorActs acts;

    @Inject
    private Months months;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private CloudAccountRow account;
    private String tenant;
    private List<AccountHolding> holdings;
    private String typedNumber;

    @PostConstruct
    void load() {
        PublicId publicId = PublicId.parse("cla", id).orElseThrow(NotFound::new);
        account = register.one(id, months.today());
        tenant = directory.one(publicId).tenantExternalId();
        holdings = register.holdings(id);
    }

    /** Has new spending stopped. */
    public void suspend() {
        act(acts::suspend);
    }

    /** Takes a suspension back. */
    public void resume() {
        act(acts::resume);
    }

    /** Has it closed for good, once its number has been typed. */
    public void close() {
        if (typedNumber == null || !typedNumber.strip().equals(account.number())) {
            throw new Refusal("account-number-other", "number", "This is not the number of the account.");
        }
        act(acts::close);
    }

    private void act(BiFunction<PublicId, VendorResource, VendorOperation> wanted) {
        VendorOperation done = wanted.apply(
                directory.one(PublicId.required("cla", id)).partnerAccountId(),
                new VendorResource(tenant, account.number()));
        String outcome = words.text("accounts.done." + done.state(), done.said());
        if (done.state() == VendorOperation.State.FAILED) {
            Messages.addFlashGlobalError("{0}", outcome);
        } else {
            Messages.addFlashGlobalInfo("{0}", outcome);
        }
        Faces.redirect(viewer.page("account") + "?id=" + id);
    }

    /** Whether the vendor may be asked to do something with it; what only stands for a bill has no such thing. */
    public boolean isActable() {
        return viewer.isOperator()
                && viewer.may("MANAGE_VENDOR_ACCOUNTS")
                && account.kind().equals("ACCOUNT");
    }

    public CloudAccountRow getAccount() {
        return account;
    }

    /** What people call it, else its number. */
    public String getName() {
        return account.name() == null || account.name().isBlank() ? account.number() : account.name();
    }

    /** The vendor's number of the customer that holds it; null where there is none. */
    public String getTenant() {
        return tenant;
    }

    /** Who of the viewer's branch had it when, oldest first. */
    public List<AccountHolding> getHoldings() {
        return holdings;
    }

    /** The list with this account alone, where it can be assigned. */
    public String getListed() {
        return viewer.page("accounts") + "?words=" + account.number();
    }

    public String getTypedNumber() {
        return typedNumber;
    }

    public void setTypedNumber(String typedNumber) {
        this.typedNumber = typedNumber;
    }
}

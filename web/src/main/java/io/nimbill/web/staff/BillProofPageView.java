package io.nimbill.web.staff;

import io.nimbill.reconciliation.BillProof;
import io.nimbill.reconciliation.BillProofs;
import io.nimbill.usage.StatedTotal;
import io.nimbill.usage.VendorBillTotals;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Listing;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The proof of a vendor's bill, and the totals of its invoices as people read them there. */
@Named
@ViewScoped
public class BillProofPageView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String account;

    @Inject
    @Param(name = "period")
    private String askedPeriod;

    @Inject
    private BillProofs proofs;

    @Inject
    private VendorBillTotals totals;

    @Inject
    private Choice choice;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private BillProof proof;
    private List<StatedTotal> stated;
    private Listing listing;
    private String invoice;
    private String currency;
    private BigDecimal total;

    /** Reads it; the page has found the month by then. */
    public void open() {
        proof = proofs.of(accountId(), period());
        stated = totals.of(accountId(), period());
        if (listing == null) {
            listing = choice.listing("bill-proof", "account", "period");
        }
    }

    /** States what an invoice asks for. */
    public void state() {
        totals.state(accountId(), period(), invoice, currency, total);
        done("vendor-month.total.stated");
    }

    /** Takes a total back. */
    public void withdraw(StatedTotal which) {
        totals.withdraw(accountId(), period(), which.invoice(), which.currency());
        done("vendor-month.total.withdrawn");
    }

    public BillProof getProof() {
        return proof;
    }

    public List<StatedTotal> getStated() {
        return stated;
    }

    public Listing getListing() {
        return listing;
    }

    public String getInvoice() {
        return invoice;
    }

    public void setInvoice(String invoice) {
        this.invoice = invoice;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public BigDecimal getTotal() {
        return total;
    }

    public void setTotal(BigDecimal total) {
        this.total = total;
    }

    private PublicId accountId() {
        return PublicId.parse("pac", account).orElseThrow(NotFound::new);
    }

    private LocalDate period() {
        return LocalDate.parse(askedPeriod);
    }

    private void done(String key) {
        Messages.addFlashGlobalInfo(words.text(key));
        Faces.redirect(viewer.page("vendor-month") + "?account=" + account + "&period=" + period());
    }
}

package io.nimbill.web.seller;

import io.nimbill.agreement.Agreeing;
import io.nimbill.agreement.Agreement;
import io.nimbill.analysis.CloudAccountRegister;
import io.nimbill.analysis.CloudAccountRow;
import io.nimbill.analysis.Completeness;
import io.nimbill.analysis.PartyHead;
import io.nimbill.analysis.PartyRegister;
import io.nimbill.analysis.PartyStep;
import io.nimbill.analysis.VendorCompleteness;
import io.nimbill.invoice.InvoiceDirectory;
import io.nimbill.invoice.InvoiceFilter;
import io.nimbill.invoice.InvoiceRow;
import io.nimbill.invoice.UnbilledCharge;
import io.nimbill.invoice.UnbilledCharges;
import io.nimbill.party.Member;
import io.nimbill.party.Members;
import io.nimbill.party.Particulars;
import io.nimbill.party.Party;
import io.nimbill.party.PartyDirectory;
import io.nimbill.party.PartyMoving;
import io.nimbill.party.PlannedMove;
import io.nimbill.pricing.BookReach;
import io.nimbill.pricing.PriceBook;
import io.nimbill.web.portal.Months;
import io.nimbill.web.portal.Viewer;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.omnifaces.cdi.Param;

/** A party's page: what it still has to be invoiced by account and service, its invoices and its accounts. */
@Named
@RequestScoped
public class PartyView {

    private static final int INVOICES = 12;

    @Inject
    @Param
    private String id;

    @Inject
    private PartyRegister parties;

    @Inject
    private UnbilledCharges unbilledCharges;

    @Inject
    private InvoiceDirectory documents;

    @Inject
    private CloudAccountRegister accountRegister;

    @Inject
    private Completeness completeness;

    @Inject
    private Months months;

    @Inject
    private PartyDirectory directory;

    @Inject
    private PartyMoving moving;

    @Inject
    private Members members;

    @Inject
    private Agreeing agreeing;

    @Inject
    private BookReach reach;

    @Inject
    private Viewer viewer;

    private PartyHead head;
    private List<PartyStep> steps;
    private List<UnbilledAccount> unbilled;
    private Map<String, BigDecimal> totals;
    private List<InvoiceRow> invoices;
    private List<CloudAccountRow> accounts;
    private Particulars particulars;
    private Party seller;

    /** Reads the page before anything of it is written, so that an unknown id is a 404. */
    public void open() {
        PublicId party = PublicId.required("pty", id);
        head = parties.one(id);
        steps = parties.stepsTo(id);
        group(unbilledCharges.ofBuyer(party));
        invoices = documents.page(InvoiceFilter.none().boughtBy(party), 0, INVOICES);
        particulars = directory.particulars(publicId());
        seller = directory.sellerOf(directory.one(publicId())).orElse(null);
        accounts = accountRegister.ofClient(id, months.today());
    }

    private void group(List<UnbilledCharge> charges) {
        Map<String, List<UnbilledCharge>> byAccount = new LinkedHashMap<>();
        totals = new TreeMap<>();
        for (UnbilledCharge charge : charges) {
            byAccount
                    .computeIfAbsent(UnbilledAccount.key(charge), key -> new ArrayList<>())
                    .add(charge);
            totals.merge(charge.currency(), charge.amount(), BigDecimal::add);
        }
        unbilled = byAccount.values().stream().map(UnbilledAccount::of).toList();
    }

    private PublicId publicId() {
        return PublicId.parse("pty", id).orElseThrow(NotFound::new);
    }

    /** Whether the viewer may change this party: those strictly below their own; the operator also itself. */
    public boolean isManageable() {
        boolean own = head.id().equals(viewer.getPlaceId());
        return viewer.may("MANAGE_PARTIES") && head.closedOn() == null && (viewer.isOperator() || !own);
    }

    /** Whether parties can be opened below it by the viewer. */
    public boolean isSeller() {
        return viewer.may("MANAGE_PARTIES") && head.closedOn() == null && !"CLIENT".equals(head.kind());
    }

    public Particulars getParticulars() {
        return particulars;
    }

    /** Whether the viewer speaks for its seller, and so may know and write what both have agreed. */
    public boolean isAgreeable() {
        return viewer.may("VIEW_PRICES")
                && seller != null
                && (viewer.isOperator() || seller.publicId().prefixed("pty").equals(viewer.getPlaceId()));
    }

    /** What it and its seller have agreed, latest first. */
    public List<Agreement> getAgreements() {
        if (!isAgreeable()) {
            return List.of();
        }
        List<Agreement> all = new ArrayList<>(agreeing.ofEdge(seller.publicId(), publicId()));
        Collections.reverse(all);
        return all;
    }

    /** The price book that prices it today; null without one. */
    public PriceBook getPriceBook() {
        return reach.bookOf(seller.publicId(), publicId(), months.today()).orElse(null);
    }

    /** Who acts for it; empty for those who may not know. */
    public List<Member> getMembers() {
        return viewer.may("MANAGE_USERS") ? members.at(publicId()) : List.of();
    }

    /** The change of seller that has not begun; null without one. */
    public PlannedMove getPlannedMove() {
        return moving.planned(publicId()).orElse(null);
    }

    public PartyHead getHead() {
        return head;
    }

    /** The way to this party, without itself. */
    public List<PartyStep> getSteps() {
        return steps.subList(0, Math.max(0, steps.size() - 1));
    }

    public List<UnbilledAccount> getUnbilled() {
        return unbilled;
    }

    /** Sum per currency. */
    public Map<String, BigDecimal> getTotals() {
        return totals;
    }

    public List<InvoiceRow> getInvoices() {
        return invoices;
    }

    public List<CloudAccountRow> getAccounts() {
        return accounts;
    }

    public List<VendorCompleteness> getVendors() {
        return completeness.ofMonth(months.chosenOrNewest(null));
    }
}

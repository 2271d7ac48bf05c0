package io.nimbill.web.seller;

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
import io.nimbill.web.portal.Months;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
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

    private PartyHead head;
    private List<PartyStep> steps;
    private List<UnbilledAccount> unbilled;
    private Map<String, BigDecimal> totals;
    private List<InvoiceRow> invoices;
    private List<CloudAccountRow> accounts;

    /** Reads the page before anything of it is written, so that an unknown id is a 404. */
    public void open() {
        PublicId party = PublicId.required("pty", id);
        head = parties.one(id);
        steps = parties.stepsTo(id);
        group(unbilledCharges.ofBuyer(party));
        invoices = documents.page(InvoiceFilter.none().boughtBy(party), 0, INVOICES);
        accounts = accountRegister.ofClient(id, months.today());
    }

    private void group(List<UnbilledCharge> charges) {
        Map<String, List<UnbilledCharge>> byAccount = new LinkedHashMap<>();
        totals = new TreeMap<>();
        for (UnbilledCharge charge : charges) {
            byAccount
                    .computeIfAbsent(charge.account() + charge.currency(), key -> new ArrayList<>())
                    .add(charge);
            totals.merge(charge.currency(), charge.amount(), BigDecimal::add);
        }
        unbilled = byAccount.values().stream().map(UnbilledAccount::of).toList();
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

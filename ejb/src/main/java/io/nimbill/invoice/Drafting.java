package io.nimbill.invoice;

import io.nimbill.invoice.document.InvoiceDocument;
import io.nimbill.invoice.document.IssuedDocument;
import io.nimbill.invoice.document.UblRules;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.time.BillingPeriod;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Drafts documents from what is due, and checks them by the official rules before anybody may issue them. */
@Stateless
public class Drafting {

    @Inject
    private BillingAccountLock locks;

    @Inject
    private DueAmounts dueAmounts;

    @Inject
    private DueDocuments dueDocuments;

    @Inject
    private Invoices invoices;

    @Inject
    private Clock clock;

    /** Billing accounts with charges or documents up to a month, by id. */
    @Requires(Permission.RUN_BILLING)
    public List<BillingTarget> targets(YearMonth month) {
        return dueAmounts.targets(month.atDay(1));
    }

    /** The vendor bills of the month; the usage of those that are not closed waits. */
    @Requires(Permission.RUN_BILLING)
    public List<VendorBill> bills(YearMonth month) {
        return dueAmounts.bills(month.atDay(1));
    }

    /**
     * Discards the open drafts of a billing account, absorbs what is agreed to be absorbed, and makes drafts of what else is
     * due now, up to and with the given month. Does nothing when nothing is due.
     *
     * @throws Refusal when terms or a rate of tax are missing, or the document would break the rules of EN 16931
     */
    @Requires(Permission.RUN_BILLING)
    public void draft(long billingAccountId, YearMonth month) {
        BillingAccountLock.Locked edge = locks.lock(billingAccountId);
        invoices.openDrafts(billingAccountId).forEach(InvoiceDraft::discard);
        dueDocuments.afterAbsorbing(edge, BillingPeriod.of(month)).forEach(document -> draft(edge, document));
    }

    /** Billing accounts on which a month that was billed may have to be corrected without waiting for the next run, by id. */
    @Requires(Permission.RUN_BILLING)
    public List<BillingTarget> correctionTargets() {
        return dueAmounts.correctionTargets();
    }

    /**
     * Drafts the corrections that stand by themselves of the months up to now, one document for each month and currency;
     * other drafts stay.
     *
     * @return database ids of the drafts
     * @throws Refusal as {@link #draft}
     */
    @Requires(Permission.RUN_BILLING)
    public List<Long> draftCorrections(long billingAccountId) {
        BillingAccountLock.Locked edge = locks.lock(billingAccountId);
        BillingPeriod now = BillingPeriod.of(YearMonth.now(clock));
        return dueDocuments.corrections(edge, dueDocuments.afterAbsorbing(edge, now)).stream()
                .map(document -> draft(edge, document).id())
                .toList();
    }

    private InvoiceDraft draft(BillingAccountLock.Locked edge, InvoiceDocument document) {
        requireValid(document, LocalDate.now(clock));
        InvoiceDraft draft = InvoiceDraft.of(edge.account(), document, clock.instant());
        invoices.add(draft);
        return draft;
    }

    private static void requireValid(InvoiceDocument document, LocalDate day) {
        List<String> violations = UblRules.violations(IssuedDocument.of("DRAFT-0", day, document));
        if (!violations.isEmpty()) {
            throw new Refusal(
                            "invalid-document",
                            "The document would break the rules of EN 16931: " + String.join(" ", violations))
                    .with(String.join(" ", violations));
        }
    }
}

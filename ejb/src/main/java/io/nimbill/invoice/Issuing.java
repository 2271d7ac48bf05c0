package io.nimbill.invoice;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.invoice.document.InvoiceDocument;
import io.nimbill.invoice.document.IssuedDocument;
import io.nimbill.invoice.document.PrecedingInvoice;
import io.nimbill.ledger.Books;
import io.nimbill.ledger.Sale;
import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.NotFound;
import io.nimbill.work.Outbox;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Issues drafts: number, frozen content, entries and event in one transaction. The billing account is locked first, then
 * the number series.
 */
@Stateless
public class Issuing {

    /** Type of the event that tells of an issued document. */
    public static final String INVOICE_ISSUED = "invoice.issued";

    @Inject
    private BillingAccountLock locks;

    @Inject
    private DueDocuments dueDocuments;

    @Inject
    private Invoices invoices;

    @Inject
    private NumberSeries numbers;

    @Inject
    private Books books;

    @Inject
    private Outbox outbox;

    @Inject
    private Parties parties;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /** Drafts of a month that wait to be issued. */
    @Requires(Permission.RUN_BILLING)
    public List<DraftRow> openDrafts(YearMonth month) {
        return invoices.openDrafts(month.atDay(1));
    }

    /**
     * Issues a draft as it was checked.
     *
     * @return public id of the issued document
     * @throws Refusal {@code draft-outdated} when something else is due by now: draft again; {@code draft-not-open}
     */
    @Requires(Permission.RUN_BILLING)
    public PublicId issue(long draftId) {
        long billingAccountId =
                invoices.findDraft(draftId).orElseThrow(NotFound::new).billingAccountId();
        BillingAccountLock.Locked edge = locks.lock(billingAccountId);
        InvoiceDraft draft = invoices.findDraft(draftId).orElseThrow(NotFound::new);
        InvoiceDocument document = draft.document();
        draft.issued();
        requireStillDue(edge, draft, document);
        Invoice invoice = number(edge, draft, document);
        books.post(sale(edge, invoice, document));
        outbox.append(
                INVOICE_ISSUED,
                invoice.publicId().prefixed("inv"),
                "{\"version\":1,\"invoice\":\"" + invoice.publicId().prefixed("inv") + "\"}");
        auditTrail.record(
                "invoice-issued", "invoice", invoice.publicId(), Changes.none().to("number", invoice.number()));
        return invoice.publicId();
    }

    private void requireStillDue(BillingAccountLock.Locked edge, InvoiceDraft draft, InvoiceDocument document) {
        if (!dueDocuments.of(edge, draft.period()).contains(document)) {
            throw new Refusal(
                    "draft-outdated", "Something else is due by now than was drafted; the next run drafts again.");
        }
    }

    private Invoice number(BillingAccountLock.Locked edge, InvoiceDraft draft, InvoiceDocument document) {
        ZoneId zone = dueDocuments.terms(edge.account(), draft.period()).terms().timeZone();
        LocalDate today = LocalDate.now(clock.withZone(zone));
        InvoiceNumber number = numbers.next(edge.seller().id(), document.type(), today);
        IssuedDocument issued = IssuedDocument.of(number.text(), number.issueDate(), document);
        Invoice invoice = Invoice.of(
                new Invoice.Parties(
                        draft.id(),
                        edge.seller().id(),
                        edge.buyer().id(),
                        edge.account().id()),
                number,
                issued,
                preceding(edge.seller(), document),
                new Invoice.Posted(clock.instant(), postingDay()));
        invoices.add(invoice, document.taxSubtotals());
        return invoice;
    }

    private LocalDate postingDay() {
        ZoneId zone = parties.operator().orElseThrow().profile().timeZone();
        return LocalDate.now(clock.withZone(zone));
    }

    private Long preceding(Party seller, InvoiceDocument document) {
        List<PrecedingInvoice> preceding = document.preceding();
        Optional<PrecedingInvoice> last =
                preceding.isEmpty() ? Optional.empty() : Optional.of(preceding.get(preceding.size() - 1));
        return last.flatMap(invoice -> invoices.idOf(seller.id(), invoice.number()))
                .orElse(null);
    }

    private static Sale sale(BillingAccountLock.Locked edge, Invoice invoice, InvoiceDocument document) {
        return new Sale(
                invoice.id(),
                invoice.number(),
                invoice.issueDate(),
                edge.seller().id(),
                edge.buyer().id(),
                edge.buyer().profile().keepsBooks(),
                document.net(),
                document.taxSubtotals().stream()
                        .map(subtotal -> new Sale.TaxPart(
                                subtotal.treatment().category() + " "
                                        + subtotal.treatment()
                                                .percent()
                                                .stripTrailingZeros()
                                                .toPlainString(),
                                subtotal.tax()))
                        .toList());
    }
}

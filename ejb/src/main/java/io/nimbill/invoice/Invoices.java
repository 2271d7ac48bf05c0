package io.nimbill.invoice;

import io.nimbill.invoice.document.TaxSubtotal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Drafts and issued documents as they are written. */
interface Invoices {

    Optional<InvoiceDraft> findDraft(long id);

    /** Drafts of a billing account that wait to be issued. */
    List<InvoiceDraft> openDrafts(long billingAccountId);

    /** All drafts of a period that wait to be issued, in the order of billing accounts; their content is not read. */
    List<DraftRow> openDrafts(LocalDate periodStart);

    void add(InvoiceDraft draft);

    /** Keeps a document with its lines, subtotals and first state, and gives it its id. */
    void add(Invoice invoice, List<TaxSubtotal> subtotals);

    /** Id of a seller's document. */
    Optional<Long> idOf(long sellerId, String number);
}

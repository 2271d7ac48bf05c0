package io.nimbill.invoice.document;

import com.helger.ubl21.UBL21Marshaller;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CreditNoteLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;

/** A document as UBL 2.1 by EN 16931, without any national extension. */
public final class UblRendition {

    /** The specification identifier of the core invoice (BT-24). */
    private static final String EN_16931 = "urn:cen.eu:en16931:2017";

    private final IssuedDocument issued;
    private final InvoiceDocument document;
    private final UblParts parts;
    private final UblParties parties;

    private UblRendition(IssuedDocument issued) {
        this.issued = issued;
        this.document = issued.content();
        this.parts = new UblParts(document);
        this.parties = new UblParties(issued);
    }

    /**
     * The bytes of the document, UTF-8.
     *
     * @throws IllegalStateException when the content breaks the schema of UBL
     */
    public static byte[] of(IssuedDocument issued) {
        UblRendition rendition = new UblRendition(issued);
        byte[] bytes = issued.content().type() == DocumentType.CREDIT_NOTE
                ? UBL21Marshaller.creditNote().setFormattedOutput(true).getAsBytes(rendition.creditNote())
                : UBL21Marshaller.invoice().setFormattedOutput(true).getAsBytes(rendition.invoice());
        if (bytes == null) {
            throw new IllegalStateException("Document " + issued.number() + " breaks the schema of UBL 2.1");
        }
        return bytes;
    }

    private InvoiceType invoice() {
        InvoiceType invoice = new InvoiceType();
        invoice.setCustomizationID(EN_16931);
        invoice.setID(issued.number());
        invoice.setIssueDate(issued.issueDate());
        invoice.setDueDate(issued.dueDate());
        invoice.setInvoiceTypeCode(document.type().code());
        invoice.setDocumentCurrencyCode(parts.currency());
        invoice.setAccountingCost(parts.accountingCost());
        if (document.billingAccount() != null) {
            invoice.setBuyerReference(document.billingAccount());
        }
        invoice.addInvoicePeriod(UblParts.period(document.period()));
        parts.references().forEach(invoice::addBillingReference);
        invoice.setAccountingSupplierParty(parties.seller());
        invoice.setAccountingCustomerParty(parties.buyer());
        parties.delivery().forEach(invoice::addDelivery);
        parties.paymentMeans().forEach(invoice::addPaymentMeans);
        invoice.addPaymentTerms(parties.terms());
        invoice.addTaxTotal(parts.taxTotal());
        invoice.setLegalMonetaryTotal(parts.totals());
        document.lines().forEach(line -> invoice.addInvoiceLine(invoiceLine(line)));
        return invoice;
    }

    private CreditNoteType creditNote() {
        CreditNoteType note = new CreditNoteType();
        note.setCustomizationID(EN_16931);
        note.setID(issued.number());
        note.setIssueDate(issued.issueDate());
        note.setCreditNoteTypeCode(document.type().code());
        note.setDocumentCurrencyCode(parts.currency());
        note.setAccountingCost(parts.accountingCost());
        if (document.billingAccount() != null) {
            note.setBuyerReference(document.billingAccount());
        }
        note.addInvoicePeriod(UblParts.period(document.period()));
        parts.references().forEach(note::addBillingReference);
        note.setAccountingSupplierParty(parties.seller());
        note.setAccountingCustomerParty(parties.buyer());
        parties.delivery().forEach(note::addDelivery);
        note.addPaymentTerms(parties.terms());
        note.addTaxTotal(parts.taxTotal());
        note.setLegalMonetaryTotal(parts.totals());
        document.lines().forEach(line -> note.addCreditNoteLine(creditNoteLine(line)));
        return note;
    }

    private InvoiceLineType invoiceLine(DocumentLine line) {
        InvoiceLineType ubl = new InvoiceLineType();
        ubl.setID(Integer.toString(line.lineNo()));
        ubl.setInvoicedQuantity(parts.quantity(line)).setUnitCode(line.unitCode());
        ubl.setLineExtensionAmount(parts.shown(line.netAmount())).setCurrencyID(parts.currency());
        ubl.setAccountingCost(UblParts.accountingCost(line));
        ubl.addInvoicePeriod(UblParts.period(line.period()));
        ubl.setItem(parts.item(line));
        ubl.setPrice(parts.price(line));
        return ubl;
    }

    private CreditNoteLineType creditNoteLine(DocumentLine line) {
        CreditNoteLineType ubl = new CreditNoteLineType();
        ubl.setID(Integer.toString(line.lineNo()));
        ubl.setCreditedQuantity(parts.quantity(line)).setUnitCode(line.unitCode());
        ubl.setLineExtensionAmount(parts.shown(line.netAmount())).setCurrencyID(parts.currency());
        ubl.setAccountingCost(UblParts.accountingCost(line));
        ubl.addInvoicePeriod(UblParts.period(line.period()));
        ubl.setItem(parts.item(line));
        ubl.setPrice(parts.price(line));
        return ubl;
    }
}

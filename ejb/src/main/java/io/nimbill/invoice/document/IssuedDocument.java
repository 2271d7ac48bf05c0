package io.nimbill.invoice.document;

import java.time.LocalDate;

/**
 * A document with its number: what is frozen, hashed and rendered.
 *
 * @param number unique per seller (BT-1)
 * @param issueDate in the seller's zone (BT-2)
 * @param dueDate last day to pay (BT-9)
 * @param paymentReference what the buyer writes on the transfer: an ISO 11649 creditor reference (BT-83)
 * @param content all the rest
 */
public record IssuedDocument(
        String number, LocalDate issueDate, LocalDate dueDate, String paymentReference, InvoiceDocument content) {

    /** Puts number and date on a document; the due date follows from its terms, the reference from the number. */
    public static IssuedDocument of(String number, LocalDate issueDate, InvoiceDocument content) {
        LocalDate due = issueDate.plusDays(content.paymentTermsDays());
        return new IssuedDocument(
                number, issueDate, due, CreditorReference.of(number).text(), content);
    }
}

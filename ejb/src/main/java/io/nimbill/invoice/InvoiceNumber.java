package io.nimbill.invoice;

import io.nimbill.invoice.document.DocumentType;
import java.time.LocalDate;

/**
 * The next number of a series, with the date it is given on.
 *
 * @param type what is numbered; each type has its series
 * @param year fiscal year: the calendar year of the issue date
 * @param sequence 1 for the first of the year
 * @param issueDate not before the date of the number before
 */
record InvoiceNumber(DocumentType type, int year, long sequence, LocalDate issueDate) {

    /** As it stands on the document: {@code INV-2026-000042}. */
    String text() {
        return "%s-%d-%06d".formatted(type.series(), year, sequence);
    }
}

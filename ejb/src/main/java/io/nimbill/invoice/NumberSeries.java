package io.nimbill.invoice;

import io.nimbill.invoice.document.DocumentType;
import java.time.LocalDate;

/** Gapless numbers per issuer, series and year (I13). */
interface NumberSeries {

    /**
     * Takes the next number. The series stays locked until the transaction ends; if that rolls back, the number was
     * never taken.
     *
     * @param today in the issuer's zone; the issue date is later when the number before has a later one
     */
    InvoiceNumber next(long issuerId, DocumentType type, LocalDate today);
}

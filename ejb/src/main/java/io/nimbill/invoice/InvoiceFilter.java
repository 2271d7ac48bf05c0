package io.nimbill.invoice;

import io.nimbill.work.PublicId;
import java.time.LocalDate;

/**
 * Which documents a list shows; null members do not restrict.
 *
 * @param seller public id of a seller
 * @param buyer public id of a buyer
 * @param issuedFrom first issue date
 * @param issuedTo day after the last issue date
 * @param period first day of the month that was billed
 */
public record InvoiceFilter(
        PublicId seller, PublicId buyer, LocalDate issuedFrom, LocalDate issuedTo, LocalDate period) {

    /** Everything the caller may see. */
    public static InvoiceFilter none() {
        return new InvoiceFilter(null, null, null, null, null);
    }

    public InvoiceFilter soldBy(PublicId party) {
        return new InvoiceFilter(party, buyer, issuedFrom, issuedTo, period);
    }

    public InvoiceFilter boughtBy(PublicId party) {
        return new InvoiceFilter(seller, party, issuedFrom, issuedTo, period);
    }
}

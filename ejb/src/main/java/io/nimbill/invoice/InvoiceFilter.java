package io.nimbill.invoice;

import io.nimbill.work.PublicId;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Which documents a list shows; null members do not restrict.
 *
 * @param seller public id of a seller
 * @param buyer public id of a buyer
 * @param issuedFrom first issue date
 * @param issuedTo day after the last issue date
 * @param number part of the document's number
 * @param side where the reader stands
 */
public record InvoiceFilter(
        PublicId seller, PublicId buyer, LocalDate issuedFrom, LocalDate issuedTo, String number, InvoiceSide side)
        implements Serializable {

    /** Everything the caller may see. */
    public static InvoiceFilter none() {
        return new InvoiceFilter(null, null, null, null, null, null);
    }

    public InvoiceFilter soldBy(PublicId party) {
        return new InvoiceFilter(party, buyer, issuedFrom, issuedTo, number, side);
    }

    public InvoiceFilter boughtBy(PublicId party) {
        return new InvoiceFilter(seller, party, issuedFrom, issuedTo, number, side);
    }

    /** @param toExclusive the day after the last issue date */
    public InvoiceFilter issued(LocalDate from, LocalDate toExclusive) {
        return new InvoiceFilter(seller, buyer, from, toExclusive, number, side);
    }

    public InvoiceFilter numbered(String part) {
        return new InvoiceFilter(seller, buyer, issuedFrom, issuedTo, part, side);
    }

    /** @param wanted null for all sides */
    public InvoiceFilter on(InvoiceSide wanted) {
        return new InvoiceFilter(seller, buyer, issuedFrom, issuedTo, number, wanted);
    }
}

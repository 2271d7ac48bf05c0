package io.nimbill.analysis;

import java.io.Serializable;
import java.time.LocalDate;

/** Which documents; null means all. {@code issuedTo} is exclusive, {@code number} a part of the document's number. */
public record InvoiceFilter(String buyer, LocalDate issuedFrom, LocalDate issuedTo, String number)
        implements Serializable {

    public static final InvoiceFilter ALL = new InvoiceFilter(null, null, null, null);

    public static InvoiceFilter ofBuyer(String buyer) {
        return new InvoiceFilter(buyer, null, null, null);
    }
}

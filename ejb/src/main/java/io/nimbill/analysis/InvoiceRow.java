package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** An issued document in a list; amounts in {@code currency}. {@code id} is the public id. */
public record InvoiceRow(
        String id,
        String number,
        String typeCode,
        String sellerName,
        String buyerId,
        String buyerName,
        LocalDate issueDate,
        LocalDate dueDate,
        LocalDate periodStart,
        LocalDate periodEnd,
        String currency,
        BigDecimal netAmount,
        BigDecimal taxAmount,
        BigDecimal totalAmount,
        String state,
        Instant mailedAt)
        implements Serializable {

    /** UNTDID 1001: 381 is a credit note. */
    public boolean isCreditNote() {
        return "381".equals(typeCode);
    }
}

package io.nimbill.invoice;

import java.io.Serializable;
import java.math.BigDecimal;

/** The sum of documents of one seller in one currency: what one issued another will issue again, and must not add up. */
public record InvoiceSum(
        String seller, String currency, BigDecimal netAmount, BigDecimal taxAmount, BigDecimal totalAmount)
        implements Serializable {}

package io.nimbill.invoice;

import java.io.Serializable;
import java.math.BigDecimal;

/** The sum of a list of documents in one currency. */
public record InvoiceSum(String currency, BigDecimal netAmount, BigDecimal taxAmount, BigDecimal totalAmount)
        implements Serializable {}

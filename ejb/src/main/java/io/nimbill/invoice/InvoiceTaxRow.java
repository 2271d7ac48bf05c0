package io.nimbill.invoice;

import java.io.Serializable;
import java.math.BigDecimal;

/** The tax of one category of a document. {@code category} is of UNCL 5305. */
public record InvoiceTaxRow(
        String category, BigDecimal percent, BigDecimal taxableAmount, BigDecimal taxAmount, String exemptionReason)
        implements Serializable {}

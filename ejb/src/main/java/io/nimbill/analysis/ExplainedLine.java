package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;

/** An issued invoice line that bills the key of a charge; the line is the rounded sum of all charges of the key. */
public record ExplainedLine(String invoiceNumber, int lineNo, BigDecimal netAmount, String currency)
        implements Serializable {}

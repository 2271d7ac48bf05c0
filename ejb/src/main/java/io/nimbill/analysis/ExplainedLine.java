package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * An issued invoice line that bills the key of a charge; the line is the rounded sum of all charges of the key.
 *
 * @param invoice public id, {@code inv_…}
 * @param sellerName who issued it: every seller has numbers of its own
 */
public record ExplainedLine(
        String invoice, String invoiceNumber, String sellerName, int lineNo, BigDecimal netAmount, String currency)
        implements Serializable {}

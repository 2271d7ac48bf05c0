package io.nimbill.reconciliation;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What the vendor's files that count say of one invoice, in one currency; exact sums.
 *
 * @param invoice its number; empty before there is one
 * @param files all rows of the vendor's own files
 * @param joined what of them repeats in sum what another file has in detail
 * @param difference what the invoice asks for beyond its files: a row of its own
 * @param rows daily rows that need a disposition
 */
public record BillPart(
        String invoice, String currency, BigDecimal files, BigDecimal joined, BigDecimal difference, long rows)
        implements Serializable {

    /** What the vendor asks for. */
    public BigDecimal billed() {
        return files.subtract(joined).add(difference);
    }
}

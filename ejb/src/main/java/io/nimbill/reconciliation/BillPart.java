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
 * @param sources the datasets from whose deliveries its total is read, by name; empty where somebody typed it in alone
 */
public record BillPart(
        String invoice,
        String currency,
        BigDecimal files,
        BigDecimal joined,
        BigDecimal difference,
        long rows,
        String sources)
        implements Serializable {

    /** The total of the invoice as its files have it. */
    public BigDecimal read() {
        return files.subtract(joined);
    }

    /** Whether somebody typed in another total, which counts. */
    public boolean isTyped() {
        return difference.signum() != 0;
    }

    /** What the vendor asks for. */
    public BigDecimal billed() {
        return read().add(difference);
    }
}

package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * The vendor's bill of a period beside what became of it at the operator, in the vendor's currency; exact sums.
 *
 * @param files sum of the vendor's own files that count
 * @param joined what of that repeats in sum what another file has in detail
 */
public record VendorMonthTotal(
        String currency, BigDecimal files, BigDecimal joined, BigDecimal sold, BigDecimal absorbed, BigDecimal parked)
        implements Serializable {

    /** What the vendor asks for: its files, without what is in two of them. */
    public BigDecimal billed() {
        return files.subtract(joined);
    }

    /** Sold, absorbed and parked together. */
    public BigDecimal disposed() {
        return sold.add(absorbed).add(parked);
    }

    /** What of the bill has found no place yet; zero when every row has been rated. */
    public BigDecimal difference() {
        return billed().subtract(disposed());
    }

    /** The total that has this amount in one part, and nothing in the others. */
    static VendorMonthTotal of(String currency, String part, BigDecimal amount) {
        return new VendorMonthTotal(
                currency,
                inPart("FILES", part, amount),
                inPart("JOINED", part, amount),
                inPart("SOLD", part, amount),
                inPart("ABSORBED", part, amount),
                inPart("PARKED", part, amount));
    }

    VendorMonthTotal plus(VendorMonthTotal other) {
        return new VendorMonthTotal(
                currency,
                files.add(other.files),
                joined.add(other.joined),
                sold.add(other.sold),
                absorbed.add(other.absorbed),
                parked.add(other.parked));
    }

    private static BigDecimal inPart(String own, String part, BigDecimal amount) {
        return own.equals(part) ? amount : BigDecimal.ZERO;
    }
}

package io.nimbill.rating;

import io.nimbill.money.Rounding;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a row costs by each of the vendor's measures, in the currency of the row, with all digits. Imported, never
 * recomputed; the one derived value is the list cost of Partner Center rows, which their files do not carry.
 *
 * @param billed what the vendor invoices
 * @param list at public prices; null = unknown
 * @param contracted at negotiated prices; null = unknown
 * @param effective amortised; null = unknown
 */
public record VendorCosts(BigDecimal billed, BigDecimal list, BigDecimal contracted, BigDecimal effective) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Only the billed cost is known. */
    public static VendorCosts billed(BigDecimal billed) {
        return new VendorCosts(billed, null, null, null);
    }

    /**
     * Derives a list cost that is not given from the partner earned credit: {@code billed / (1 - PEC)}, rounded half up
     * at 18 decimals (Microsoft, partner earned credit: the client's price before the partner's share).
     *
     * @param creditPercent percentage that the vendor has taken off; null, 0, or 100 and more derive nothing
     */
    public VendorCosts withListBefore(BigDecimal creditPercent) {
        if (list != null || creditPercent == null) {
            return this;
        }
        BigDecimal left = WHOLE.subtract(creditPercent);
        if (left.signum() <= 0 || creditPercent.signum() < 0) {
            return this;
        }
        return new VendorCosts(billed, Rounding.quotient(billed.multiply(WHOLE), left), contracted, effective);
    }

    Optional<BigDecimal> knownList() {
        return Optional.ofNullable(list);
    }

    /** Contracted cost; the billed one where it is unknown. */
    BigDecimal contractedOrBilled() {
        return contracted == null ? billed : contracted;
    }

    /** Effective cost; the billed one where it is unknown. */
    BigDecimal effectiveOrBilled() {
        return effective == null ? billed : effective;
    }
}

package io.nimbill.rating;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a row costs by each of the vendor's measures, in the currency of the row, with all digits. Imported, never
 * recomputed.
 *
 * @param billed what the vendor invoices
 * @param list at public prices; null = unknown
 * @param contracted at negotiated prices; null = unknown
 * @param effective amortised; null = unknown
 */
public record VendorCosts(BigDecimal billed, BigDecimal list, BigDecimal contracted, BigDecimal effective) {

    /** Only the billed cost is known. */
    public static VendorCosts billed(BigDecimal billed) {
        return new VendorCosts(billed, null, null, null);
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

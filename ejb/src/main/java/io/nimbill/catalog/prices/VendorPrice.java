package io.nimbill.catalog.prices;

import io.nimbill.work.PublicId;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A price of a vendor as it is known.
 *
 * @param id database id; never shown outside
 * @param listId of the list it stands in
 * @param vendor code of the vendor
 * @param service the vendor's code or name of the service
 * @param sku the vendor's code of what is priced, as usage names it
 * @param meter what else the vendor calls it; may be empty
 * @param term the vendor's word; of reservations with what belongs to it
 * @param fromQuantity from which quantity on it holds, inclusive
 * @param price per unit, with all its digits
 * @param before the price it took the place of; null where there was none
 * @param validFrom first UTC day
 * @param withdrawnOn since when the list holds it no more; null while it does, and for prices that were replaced
 */
public record VendorPrice(
        long id,
        PublicId publicId,
        PublicId listId,
        String accountName,
        String vendor,
        PriceSource source,
        String service,
        String sku,
        String meter,
        String region,
        String description,
        String term,
        String unit,
        String currency,
        BigDecimal fromQuantity,
        BigDecimal price,
        BigDecimal before,
        LocalDate validFrom,
        Instant knownSince,
        LocalDate withdrawnOn)
        implements Serializable {

    private static final int PERCENT_DECIMALS = 4;

    /** By how many percent it is dearer than before, half up at 4 decimals; null where there was none, or it was free. */
    public BigDecimal percent() {
        return before == null || before.signum() == 0
                ? null
                : price.subtract(before).movePointRight(2).divide(before, PERCENT_DECIMALS, RoundingMode.HALF_UP);
    }
}

package io.nimbill.vendor;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One list price as the vendor publishes it, with all its digits.
 *
 * @param service the vendor's code or name of the service
 * @param sku the vendor's code of what is priced
 * @param meter what else the vendor calls it, such as AWS's usage type or Azure's SKU beside the meter; may be empty
 * @param region the vendor's code of the region; may be empty
 * @param description in the vendor's words
 * @param unit what one of it is
 * @param fromQuantity from which quantity on it holds, inclusive
 * @param price per unit
 * @param currency ISO 4217
 * @param term {@code OnDemand}, {@code Reservation}…, the vendor's word
 * @param effectiveAt since when; null where the vendor does not say
 */
public record ListPrice(
        String service,
        String sku,
        String meter,
        String region,
        String description,
        String unit,
        BigDecimal fromQuantity,
        BigDecimal price,
        String currency,
        String term,
        Instant effectiveAt) {}

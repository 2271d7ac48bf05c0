package io.nimbill.catalog.prices;

import java.math.BigDecimal;

/**
 * What a vendor asks for an SKU from a quantity on; not for the eyes of buyers.
 *
 * @param ownerId database id of the seller through whose account it is known
 * @param vendorId database id of the vendor
 */
public record SkuPrice(
        long ownerId,
        long vendorId,
        PriceSource source,
        String service,
        String unit,
        String currency,
        BigDecimal fromQuantity,
        BigDecimal price) {}

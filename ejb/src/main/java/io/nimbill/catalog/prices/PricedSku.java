package io.nimbill.catalog.prices;

import java.io.Serializable;

/**
 * Something a vendor prices by use.
 *
 * @param vendor code of the vendor
 * @param service the vendor's code or name of the service
 * @param sku the vendor's code of it
 * @param unit what one of it is
 * @param description what it is; the vendor's codes where the vendor's words name a price
 */
public record PricedSku(String vendor, String service, String sku, String region, String unit, String description)
        implements Serializable {}

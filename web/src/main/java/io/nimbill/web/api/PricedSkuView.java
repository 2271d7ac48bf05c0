package io.nimbill.web.api;

import io.nimbill.catalog.prices.PricedSku;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something a vendor prices by use. */
@Schema(name = "PricedSku")
public record PricedSkuView(String vendor, String service, String sku, String region, String unit, String description) {

    static PricedSkuView of(PricedSku sku) {
        return new PricedSkuView(sku.vendor(), sku.service(), sku.sku(), sku.region(), sku.unit(), sku.description());
    }
}

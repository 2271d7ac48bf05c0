package io.nimbill.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product to be added. */
@Schema(name = "NewProduct")
public record NewProduct(
        @Schema(description = "Whose product; the key's own party unless given")
        String sellerId,

        @Schema(maxLength = 64, description = "Needed, except of a vendor's price: its SKU then")
        String code,

        @Schema(maxLength = 190, description = "Needed, except of a vendor's price: the vendor's words then")
        String name,

        @Schema(
                maxLength = 32,
                description = "What it is counted in; needed, except of a vendor's price",
                examples = "seat")
        String unit,

        @Schema(description = "A price of a vendor's kept list: the product comes from that vendor and SKU")
        String vendorPriceId) {}

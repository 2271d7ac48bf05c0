package io.nimbill.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product to be added. */
@Schema(name = "NewProduct")
public record NewProduct(
        @Schema(description = "Whose product; the key's own party unless given")
        String sellerId,

        @Schema(required = true, maxLength = 64) String code,
        @Schema(required = true, maxLength = 190) String name,

        @Schema(required = true, maxLength = 32, description = "What it is counted in", examples = "seat")
        String unit) {}

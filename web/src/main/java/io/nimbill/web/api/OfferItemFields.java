package io.nimbill.web.api;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of a product an offer includes. */
@Schema(name = "OfferItem")
public record OfferItemFields(
        @Schema(required = true) String productId,

        @Schema(required = true, type = SchemaType.STRING, description = "Above zero, at most 6 decimals")
        BigDecimal quantity) {}

package io.nimbill.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of a product an offer includes, with the names of the product. */
@Schema(name = "OfferItemView")
public record OfferItemView(String productId, String code, String name, String unit, String quantity) {}

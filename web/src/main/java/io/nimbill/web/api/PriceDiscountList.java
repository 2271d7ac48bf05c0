package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The discounts of a version, in the order in which they were written. */
@Schema(name = "PriceDiscountList")
public record PriceDiscountList(List<PriceDiscountView> items) {}

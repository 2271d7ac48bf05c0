package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes a page of prices of vendors; what is answered is a {@link Page}. */
@Schema(name = "VendorPricePage")
record VendorPricePage(List<VendorPriceView> items, String next) {}

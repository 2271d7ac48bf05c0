package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Price lists that are kept. */
@Schema(name = "VendorPriceListList")
public record KeptPriceLists(List<KeptPriceListView> items) {}

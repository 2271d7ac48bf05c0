package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a vendor says something costs. */
@Schema(name = "VendorCostList")
public record VendorCostList(List<VendorCostView> items) {}

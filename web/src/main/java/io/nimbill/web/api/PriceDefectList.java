package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lines that were not taken. */
@Schema(name = "VendorPriceDefectList")
public record PriceDefectList(List<PriceDefectView> items) {}

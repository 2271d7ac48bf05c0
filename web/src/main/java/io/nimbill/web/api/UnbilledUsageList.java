package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Unbilled usage, and how far the vendors have come. */
@Schema(name = "UnbilledUsageList")
public record UnbilledUsageList(List<UnbilledUsageView> items, List<VendorProgressView> vendors) {}

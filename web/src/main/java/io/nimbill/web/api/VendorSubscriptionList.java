package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer holds at a vendor. */
@Schema(name = "VendorSubscriptionList")
public record VendorSubscriptionList(List<VendorSubscriptionView> items) {}

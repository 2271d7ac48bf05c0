package io.nimbill.web.api;

import io.nimbill.vendor.VendorSubscription;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something a customer holds at a vendor. */
@Schema(name = "VendorSubscription")
public record VendorSubscriptionView(
        String externalId,

        @Schema(description = "Absent for an Azure subscription, which stands for itself")
        String tenantExternalId,

        String name,
        String product,
        int seats,
        String state,
        String termEndsOn) {

    static VendorSubscriptionView of(VendorSubscription held) {
        return new VendorSubscriptionView(
                held.resource().externalId(),
                held.resource().tenantExternalId(),
                held.name(),
                held.product(),
                held.seats(),
                held.state().name(),
                held.termEndsOn() == null ? null : held.termEndsOn().toString());
    }
}

package io.nimbill.web.api;

import io.nimbill.vendor.VendorCost;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a vendor says an account costs. */
@Schema(name = "VendorCost")
public record VendorCostView(
        @Schema(description = "The account; absent for all of them together")
        String externalId,

        MoneyView cost) {

    static VendorCostView of(VendorCost cost) {
        return new VendorCostView(
                cost.externalId().isEmpty() ? null : cost.externalId(),
                MoneyView.exact(cost.amount(), cost.currency()));
    }
}

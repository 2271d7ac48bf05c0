package io.nimbill.web.api;

import io.nimbill.vendor.VendorAccount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account as a vendor lists it. */
@Schema(name = "VendorAccount")
public record VendorAccountView(
        @Schema(description = "ACCOUNT or TENANT") String kind,
        String externalId,
        String tenantExternalId,
        String name,

        @Schema(description = "PENDING, ACTIVE, SUSPENDED, CLOSING or CLOSED")
        String state) {

    static VendorAccountView of(VendorAccount account) {
        return new VendorAccountView(
                account.kind().name(),
                account.externalId(),
                account.tenantExternalId(),
                account.name(),
                account.state().name());
    }
}

package io.nimbill.web.api;

import io.nimbill.vendor.VendorOperation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a vendor was asked to do. */
@Schema(name = "VendorOperation")
public record VendorOperationView(
        @Schema(description = "By which the vendor can be asked on; absent when it was done at once")
        String id,

        @Schema(description = "RUNNING, SUCCEEDED or FAILED")
        String state,

        @Schema(description = "The account that came of it") String externalId,

        @Schema(description = "The vendor's words when it failed")
        String said,

        @Schema(description = "A first password the vendor made; shown this once")
        String shownOnce) {

    static VendorOperationView of(VendorOperation operation) {
        return new VendorOperationView(
                operation.id(),
                operation.state().name(),
                operation.externalId(),
                operation.said(),
                operation.secret().orElse(null));
    }
}

package io.nimbill.web.api;

import io.nimbill.analysis.VendorCompleteness;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a vendor's usage has come. */
@Schema(name = "VendorProgress")
public record VendorProgressView(
        String vendor,
        String name,

        @Schema(description = "OPEN, FINAL or CLOSED; the last two are whole")
        String state,

        @Schema(description = "Usage before it is complete; absent while the vendor has not said enough")
        Instant completeUntil) {

    static VendorProgressView of(VendorCompleteness vendor) {
        return new VendorProgressView(vendor.vendor(), vendor.name(), vendor.state(), vendor.completeUntil());
    }
}

package io.nimbill.web.api;

import io.nimbill.vendor.OpeningRow;
import io.nimbill.vendor.VendorOperation;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account that a vendor was asked to open. */
@Schema(name = "AccountOpening")
public record AccountOpeningView(
        String id,
        String name,
        String vendorAccount,
        String client,

        @Schema(description = "RUNNING, SUCCEEDED or FAILED")
        VendorOperation.State state,

        @Schema(description = "The vendor's id of the account, once there is one")
        String account,

        @Schema(description = "What the vendor said when it failed or could not be asked")
        String said,

        @Schema(description = "When the vendor is asked again how far it is; absent when it is not")
        Instant nextInquiryAt,

        Instant askedAt,

        @Schema(description = "A first password that the vendor made; in this answer only")
        String shownOnce) {

    static AccountOpeningView of(OpeningRow row, String shownOnce) {
        return new AccountOpeningView(
                row.id(),
                row.name(),
                row.partnerAccount(),
                row.client(),
                row.state(),
                row.externalId(),
                row.said(),
                row.nextAskAt(),
                row.askedAt(),
                shownOnce);
    }
}

package io.nimbill.web.api;

import io.nimbill.usage.VendorPeriod;
import io.nimbill.vendor.PartnerAccount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A billing period of an account with a vendor. */
@Schema(name = "VendorPeriod")
public record VendorPeriodView(
        String partnerAccountId,
        String partnerAccountName,

        @Schema(description = "First day of the vendor's billing period (UTC)")
        String periodStart,

        @Schema(description = "Day after its last") String periodEnd,

        @Schema(description = "OPEN, FINAL (the vendor's last word) or CLOSED (it may be billed)")
        String state,

        @Schema(
                description =
                        "How far its close is: ESTIMATED, VENDOR_FINAL, RATED, PROVED, REVIEWED, INVOICED or LOCKED;"
                                + " state follows from it")
        String step,

        @Schema(description = "Usage before this time has been delivered; absent while unknown")
        String completeUntil) {

    static VendorPeriodView of(PartnerAccount account, VendorPeriod period) {
        return new VendorPeriodView(
                account.publicId().prefixed(Ids.PARTNER_ACCOUNT),
                account.name(),
                period.period().start().toString(),
                period.period().end().toString(),
                period.state().name(),
                period.step().name(),
                period.completeUntil() == null ? null : period.completeUntil().toString());
    }
}

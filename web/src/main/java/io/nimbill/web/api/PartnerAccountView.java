package io.nimbill.web.api;

import io.nimbill.vendor.PartnerAccount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account with a vendor. */
@Schema(name = "PartnerAccount")
public record PartnerAccountView(
        String id,
        @Schema(description = "aws, microsoft or focus") String vendor,
        String name,
        @Schema(description = "As the vendor writes it") String externalId,
        String currency,
        String payerPolicy,

        @Schema(description = "From that day (UTC) nothing is read from it")
        String closedOn) {

    static PartnerAccountView of(PartnerAccount account, String vendor) {
        return new PartnerAccountView(
                account.publicId().prefixed(Ids.PARTNER_ACCOUNT),
                vendor,
                account.name(),
                account.externalId(),
                account.currency().orElse(null),
                account.payerPolicy().name(),
                account.closedOn().map(Object::toString).orElse(null));
    }
}

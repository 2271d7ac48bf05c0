package io.nimbill.web.api;

import io.nimbill.vendor.PayerPolicy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account with a vendor to be registered. */
@Schema(name = "NewPartnerAccount")
public record NewPartnerAccount(
        @Schema(description = "The operator", required = true)
        String sellerId,

        @Schema(description = "aws, microsoft or focus", required = true)
        String vendor,

        @Schema(required = true) String name,

        @Schema(description = "As the vendor writes it: AWS payer id, Azure billing account", required = true)
        String externalId,

        @Schema(description = "ISO 4217, where the vendor's files do not name it")
        String currency,

        @Schema(description = "What becomes of rows that name no account; PARK unless given")
        PayerPolicy payerPolicy) {}

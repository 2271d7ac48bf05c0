package io.nimbill.web.api;

import io.nimbill.vendor.AccountKind;
import io.nimbill.vendor.CloudAccountRow;
import io.nimbill.work.PublicId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cloud account as the API shows it. */
@Schema(name = "CloudAccount", description = "What a vendor bills separately for")
public record CloudAccountView(
        String id,
        @Schema(description = "aws, microsoft or focus") String vendor,
        AccountKind kind,
        @Schema(description = "As the vendor writes it") String externalId,

        @Schema(description = "The Microsoft customer it belongs to")
        String tenantExternalId,

        String name,
        @Schema(description = "For the operator only") String partnerAccountId,

        @Schema(description = "Who has it today; absent when nobody does")
        String clientId,

        String clientName,
        Instant firstSeenAt) {

    static CloudAccountView of(CloudAccountRow row) {
        return new CloudAccountView(
                row.publicId().prefixed(Ids.CLOUD_ACCOUNT),
                row.vendorCode(),
                row.kind(),
                row.externalId(),
                row.tenantExternalId(),
                row.name(),
                prefixed(Ids.PARTNER_ACCOUNT, row.partnerAccountId()),
                prefixed(Ids.PARTY, row.clientId()),
                row.clientName(),
                row.firstSeenAt());
    }

    private static String prefixed(String prefix, PublicId id) {
        return id == null ? null : id.prefixed(prefix);
    }
}

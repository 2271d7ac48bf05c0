package io.nimbill.web.api;

import io.nimbill.vendor.AccountKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cloud account to be registered before a delivery names it. */
@Schema(name = "NewCloudAccount")
public record NewCloudAccount(
        @Schema(required = true) String partnerAccountId,

        @Schema(required = true, description = "ACCOUNT or TENANT")
        AccountKind kind,

        @Schema(required = true, maxLength = 190) String externalId,
        String tenantExternalId,
        String name) {}

package io.nimbill.web.api;

import io.nimbill.vendor.NewVendorAccount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to be done at a vendor. */
@Schema(name = "NewVendorOperation")
public record NewVendorOperation(
        @Schema(description = "create, suspend, resume, close or seats", required = true)
        String act,

        @Schema(description = "AWS account, Azure subscription or licence; not for create")
        String externalId,

        @Schema(description = "Of a licence: the customer that holds it")
        String tenantExternalId,

        @Schema(description = "Of seats: the new number") Integer seats,
        @Schema(description = "Of create: its name") String name,

        @Schema(description = "Of create: e-mail address of its owner")
        String email,

        @Schema(description = "Of create at Microsoft: name.onmicrosoft.com")
        String domain,

        @Schema(description = "Of create at Microsoft: de-DE")
        String culture,

        @Schema(description = "Of create at Microsoft") NewVendorAccount.Address address) {}

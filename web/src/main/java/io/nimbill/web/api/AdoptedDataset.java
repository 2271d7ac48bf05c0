package io.nimbill.web.api;

import io.nimbill.vendor.DatasetRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An export of the vendor that becomes a dataset. */
@Schema(name = "AdoptedDataset")
public record AdoptedDataset(
        @Schema(description = "Its id in the list of published datasets", required = true, maxLength = 500)
        String export,

        @Schema(description = "BILLING unless given; a second one is CHECK")
        DatasetRole role) {}

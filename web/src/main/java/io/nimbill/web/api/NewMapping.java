package io.nimbill.web.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What shall belong to a cost centre: a cloud account, or a tag with its value. */
@Schema(name = "NewCostCentreMapping")
public record NewMapping(
        @Schema(description = "A cloud account; a tenant with all its accounts")
        String cloudAccountId,

        @Schema(description = "An allocation tag, where no account is named")
        String tagKey,

        @Schema(description = "Exactly as the vendor writes it")
        String tagValue,

        @Schema(required = true, description = "First UTC day; where it belonged before, it belongs until that day")
        LocalDate validFrom) {}

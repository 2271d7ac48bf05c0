package io.nimbill.web.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Gives a cloud account to a client. */
@Schema(name = "NewAssignment")
public record NewAssignment(
        @Schema(required = true) String clientId,

        @Schema(required = true, description = "First UTC day; whoever had the account then has it until that day")
        LocalDate validFrom) {}

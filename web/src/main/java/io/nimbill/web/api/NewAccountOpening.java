package io.nimbill.web.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account that a vendor shall open. */
@Schema(name = "NewAccountOpening")
public record NewAccountOpening(
        @Schema(required = true) String partnerAccountId,
        @Schema(required = true) String name,

        @Schema(description = "Amazon: of its owner; one that no other account has")
        String email,

        @Schema(description = "Microsoft: name.onmicrosoft.com")
        String domain,

        @Schema(description = "To whom it goes; nobody yet when absent")
        String clientId,

        @Schema(description = "First UTC day of the assignment")
        LocalDate validFrom) {}

package io.nimbill.web.api;

import io.nimbill.vendor.NewVendorAccount;
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

        @Schema(description = "Microsoft: de-DE; that of the client's profile when absent")
        String culture,

        @Schema(
                description =
                        "Microsoft: where the customer is billed; what is absent is taken from the client's profile")
        NewVendorAccount.Address address,

        @Schema(description = "To whom it goes; nobody yet when absent")
        String clientId,

        @Schema(description = "First UTC day of the assignment")
        LocalDate validFrom) {}

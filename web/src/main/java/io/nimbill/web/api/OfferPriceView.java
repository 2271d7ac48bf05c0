package io.nimbill.web.api;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A price of an offer as the API shows it. */
@Schema(name = "OfferPrice")
public record OfferPriceView(
        String id,
        String buyerId,
        String customerType,
        String currency,

        @Schema(description = "Absent where it takes earlier ones back")
        String amount,

        LocalDate validFrom,
        Instant recordedAt) {}

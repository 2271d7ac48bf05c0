package io.nimbill.web.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Assigns a book; without buyer and customer type to all buyers of the seller. */
@Schema(name = "NewPriceBookAssignment")
public record NewPriceBookAssignment(
        String buyerId,
        @Schema(maxLength = 16) String customerType,

        @Schema(required = true, description = "First UTC usage day")
        LocalDate validFrom,

        @Schema(description = "The day after the last") LocalDate validTo) {}

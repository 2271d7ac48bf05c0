package io.nimbill.web.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom a book applies: a buyer, else a customer type, else all buyers of the seller. */
@Schema(name = "PriceBookAssignment")
public record PriceBookAssignmentView(
        String id,
        String buyerId,
        String customerType,
        @Schema(description = "First UTC usage day") LocalDate validFrom,

        @Schema(description = "The day after the last; absent while without an end")
        LocalDate validTo) {}

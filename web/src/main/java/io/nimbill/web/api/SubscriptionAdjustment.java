package io.nimbill.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By how much somebody lowers what was charged for an interval. */
@Schema(name = "SubscriptionAdjustment")
public record SubscriptionAdjustment(
        @Schema(description = "Whose charges; the key's own party unless given")
        String sellerId,

        @Schema(required = true, description = "A day of the interval")
        LocalDate day,

        @Schema(
                required = true,
                type = SchemaType.STRING,
                description = "Above zero, at the minor unit, at most what is left of the interval")
        BigDecimal amount,

        @Schema(required = true, maxLength = 500, description = "For the trail")
        String reason) {}

package io.nimbill.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order for a client. */
@Schema(name = "NewSubscription")
public record NewSubscription(
        @Schema(required = true) String clientId,
        @Schema(required = true) String offerId,

        @Schema(type = SchemaType.STRING, description = "Above zero, at most 6 decimals; 1 unless given")
        BigDecimal quantity,

        @Schema(required = true, description = "First day on which it is held")
        LocalDate startsOn) {}

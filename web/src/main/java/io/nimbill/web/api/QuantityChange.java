package io.nimbill.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another quantity from a day on. */
@Schema(name = "QuantityChange")
public record QuantityChange(
        @Schema(required = true, description = "First day") LocalDate from,

        @Schema(required = true, type = SchemaType.STRING, description = "Held from then on")
        BigDecimal quantity) {}

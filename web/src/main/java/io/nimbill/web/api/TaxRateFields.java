package io.nimbill.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another standard rate of tax. */
@Schema(name = "TaxRateFields")
public record TaxRateFields(
        @Schema(required = true, description = "ISO 3166-1", examples = "DE")
        String country,

        @Schema(
                required = true,
                type = SchemaType.STRING,
                description = "A decimal, in percent, with at most four places",
                examples = "19")
        BigDecimal taxPercent,

        @Schema(required = true, description = "Its first UTC day")
        LocalDate taxFrom) {}

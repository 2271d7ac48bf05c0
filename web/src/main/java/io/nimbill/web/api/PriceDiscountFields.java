package io.nimbill.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A discount as somebody writes it. */
@Schema(name = "PriceDiscountFields")
public record PriceDiscountFields(
        @Schema(required = true, maxLength = 120, description = "Shown to seller and buyer")
        String name,

        @Schema(description = "aws, microsoft or focus; any unless given")
        String vendor,

        @Schema(description = "Services by the vendor's code or name; all unless given")
        List<String> services,

        @Schema(
                description = "How many different ones of them have to be sold to the buyer in the vendor's period; 1"
                        + " unless given; for a bundle as many as it names",
                minimum = "1")
        Integer needed,

        @Schema(
                required = true,
                type = SchemaType.STRING,
                description = "Above 0, at most 100; several discounts on a charge add up",
                examples = "10")
        BigDecimal percent,

        @Schema(description = "First UTC usage day, where the discount has one of its own")
        LocalDate validFrom,

        @Schema(description = "The day after the last") LocalDate validTo) {}

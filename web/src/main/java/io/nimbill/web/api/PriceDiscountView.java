package io.nimbill.web.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A discount as the API shows it. */
@Schema(name = "PriceDiscount")
public record PriceDiscountView(
        String id,
        String name,
        @Schema(description = "Absent = any") String vendor,

        @Schema(description = "By the vendor's codes; none = all")
        List<String> services,

        int needed,
        @Schema(description = "A decimal") String percent,
        LocalDate validFrom,
        @Schema(description = "The day after the last") LocalDate validTo) {}

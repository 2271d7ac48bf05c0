package io.nimbill.web.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same by day or month. */
@Schema(name = "CostBarList")
public record CostBarList(
        @Schema(description = "First UTC usage day") LocalDate from,
        @Schema(description = "The day after the last") LocalDate to,
        String by,
        @Schema(description = "SOLD, BOUGHT or MARGIN") String metric,
        @Schema(description = "DAY or MONTH") String step,
        List<CostBarView> items) {}

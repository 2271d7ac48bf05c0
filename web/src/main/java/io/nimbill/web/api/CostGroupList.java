package io.nimbill.web.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The groups of a range of days. */
@Schema(name = "CostGroupList")
public record CostGroupList(
        @Schema(description = "First UTC usage day") LocalDate from,
        @Schema(description = "The day after the last") LocalDate to,
        String by,
        List<CostGroupView> items) {}

package io.nimbill.web.api;

import io.nimbill.usage.PeriodStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The next step of the close of a vendor's period. */
@Schema(name = "NewPeriodStep")
public record NewPeriodStep(
        @Schema(
                required = true,
                description = "VENDOR_FINAL, RATED, PROVED, REVIEWED, INVOICED or LOCKED; the one that follows now")
        PeriodStep step,

        @Schema(description = "Kept with it") String reason) {}

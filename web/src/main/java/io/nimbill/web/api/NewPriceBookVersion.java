package io.nimbill.web.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version to be drafted; it begins with the rules of the one activated last. */
@Schema(name = "NewPriceBookVersion")
public record NewPriceBookVersion(
        @Schema(required = true, description = "First UTC usage day it shall price")
        LocalDate validFrom) {}

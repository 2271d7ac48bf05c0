package io.nimbill.web.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A preview of an activation to be made. */
@Schema(name = "NewPreview")
public record NewPreview(
        @Schema(description = "First UTC usage day it would price; the day the draft was begun with unless given")
        LocalDate validFrom) {}

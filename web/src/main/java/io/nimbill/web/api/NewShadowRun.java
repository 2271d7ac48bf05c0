package io.nimbill.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A replay to be made. */
@Schema(name = "NewShadowRun")
public record NewShadowRun(
        @Schema(description = "How many of the last closed months, 1 to 12; 3 unless given")
        Integer months) {}

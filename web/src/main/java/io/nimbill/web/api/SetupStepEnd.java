package io.nimbill.web.api;

import io.nimbill.setup.SetupStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of the first run that is to be left behind. */
@Schema(name = "SetupStepEnd")
public record SetupStepEnd(
        @Schema(required = true) SetupStep step,

        @Schema(description = "Left for later, and not done", defaultValue = "false")
        Boolean putOff) {}

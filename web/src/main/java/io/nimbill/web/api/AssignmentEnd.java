package io.nimbill.web.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes a cloud account from the client who has it. */
@Schema(name = "AssignmentEnd")
public record AssignmentEnd(
        @Schema(required = true, description = "The first UTC day on which the client no longer has it")
        LocalDate validTo) {}

package io.nimbill.web.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has a cloud account from when until when, in half-open UTC days. */
@Schema(name = "Assignment")
public record AssignmentView(
        String id,
        String clientId,
        @Schema(description = "First UTC day") LocalDate validFrom,

        @Schema(description = "The UTC day after the last; absent while without an end")
        LocalDate validTo) {}

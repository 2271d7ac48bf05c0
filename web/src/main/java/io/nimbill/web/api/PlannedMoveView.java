package io.nimbill.web.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of seller that is decided and has not begun. */
@Schema(name = "PlannedMove")
public record PlannedMoveView(
        String sellerId,

        @Schema(description = "First UTC day under that seller")
        LocalDate from) {}

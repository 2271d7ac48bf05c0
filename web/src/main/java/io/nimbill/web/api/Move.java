package io.nimbill.web.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another seller for a party. */
@Schema(name = "Move")
public record Move(
        @Schema(required = true) String sellerId,

        @Schema(description = "First UTC day under that seller, today or later; today unless given")
        LocalDate from) {}

package io.nimbill.web.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From which day on something is otherwise. */
@Schema(name = "SubscriptionChange")
public record SubscriptionChange(
        @Schema(required = true, description = "First day") LocalDate from) {}

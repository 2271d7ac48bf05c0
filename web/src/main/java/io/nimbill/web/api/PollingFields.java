package io.nimbill.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The schedule that an account with a vendor shall have; what is left out follows the server's setting. */
@Schema(name = "PollingFields")
public record PollingFields(
        @Schema(description = "Pause between two looks, 1 to 1440 minutes")
        Integer everyMinutes,

        @Schema(description = "Hours without a new delivery after which an alarm is raised, 0 (never) to 2208")
        Integer stalledAfterHours) {}

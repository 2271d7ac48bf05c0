package io.nimbill.web.api;

import io.nimbill.usage.Polling;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When an account with a vendor is looked at for new deliveries. */
@Schema(name = "Polling")
public record PollingView(
        @Schema(description = "Pause between two looks in seconds; 0 = only when a run of watch-sources is asked for")
        int everySeconds,

        @Schema(description = "Hours without a new delivery after which an alarm is raised; 0 = never")
        int stalledAfterHours,

        @Schema(description = "When it is due again; absent when it never is by itself")
        String nextAt,

        @Schema(description = "The last look; absent before the first")
        String lastAt,

        @Schema(description = "Deliveries found by the last look")
        int lastFound,

        @Schema(description = "Looks in a row that could not read some source; each doubles the pause, up to an hour")
        int failures) {

    static PollingView of(Polling polling) {
        return new PollingView(
                polling.everySeconds(),
                polling.stalledAfterHours(),
                polling.isAutomatic() && polling.nextAt() != null
                        ? polling.nextAt().toString()
                        : null,
                polling.lastAt() == null ? null : polling.lastAt().toString(),
                polling.lastFound(),
                polling.failures());
    }
}

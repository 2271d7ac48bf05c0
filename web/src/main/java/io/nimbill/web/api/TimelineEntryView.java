package io.nimbill.web.api;

import io.nimbill.analysis.TimelineEntry;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something done to a thing, as the caller may know it. */
@Schema(name = "TimelineEntry")
public record TimelineEntryView(
        Instant recordedAt,
        String action,
        String subjectType,

        @Schema(description = "Name of who acted; absent for somebody above the caller")
        String who,

        String actingAs,
        String role,

        @Schema(description = "DONE or REFUSED") String outcome,
        List<AuditChangeView> changes,
        String address,
        String requestId) {

    static TimelineEntryView of(TimelineEntry entry) {
        return new TimelineEntryView(
                entry.recordedAt(),
                entry.action(),
                entry.subjectType(),
                entry.who(),
                entry.actingAs(),
                entry.role(),
                entry.isDone() ? "DONE" : "REFUSED",
                AuditEventView.changes(entry.changes()),
                entry.address(),
                entry.requestId());
    }
}

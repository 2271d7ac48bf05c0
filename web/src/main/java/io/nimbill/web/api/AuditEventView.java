package io.nimbill.web.api;

import io.nimbill.analysis.AuditChange;
import io.nimbill.analysis.AuditRow;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of the trail as the API shows it. */
@Schema(name = "AuditEvent")
public record AuditEventView(
        String id,
        Instant recordedAt,

        @Schema(description = "Stable words in kebab-case, such as party-amended")
        String action,

        @Schema(description = "usr_…, key_…, job:… or anonymous")
        String actor,

        String actorName,

        @Schema(description = "Name of the user as whom they looked around; absent for all who acted for themselves")
        String actingAs,

        String role,

        @Schema(description = "The party for which they acted; absent for jobs and strangers")
        String nodeId,

        String subjectType,
        String subjectId,

        @Schema(description = "DONE or REFUSED") String outcome,
        List<AuditChangeView> changes,

        @Schema(description = "Network address") String address,
        String requestId) {

    static AuditEventView of(AuditRow row) {
        return new AuditEventView(
                row.id(),
                row.recordedAt(),
                row.action(),
                row.actor(),
                row.who(),
                row.actingAs(),
                row.role(),
                row.nodeId(),
                row.subjectType(),
                row.subjectId(),
                row.isDone() ? "DONE" : "REFUSED",
                changes(row.changes()),
                row.address(),
                row.requestId());
    }

    static List<AuditChangeView> changes(List<AuditChange> changes) {
        return changes.stream()
                .map(change -> new AuditChangeView(change.field(), change.before(), change.after()))
                .toList();
    }
}

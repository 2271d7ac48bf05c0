package io.nimbill.web.api;

import io.nimbill.analysis.AuditSubject;
import io.nimbill.approval.Approval;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request as the API shows it. */
@Schema(name = "Approval")
public record ApprovalView(
        String id,

        @Schema(
                description =
                        "ISSUE_INVOICES, ACTIVATE_PRICES, CHANGE_OFFERS, CHANGE_AGREEMENT, CHANGE_BANK_DETAILS, CLOSE_MONTH or"
                                + " LOOSEN_FOUR_EYES")
        String kind,

        String subjectType,
        String subjectId,
        List<AuditChangeView> changes,

        @Schema(description = "Absent until who asked has said it; without it nobody can approve")
        String reason,

        @Schema(description = "PENDING, APPROVED, REJECTED, WITHDRAWN or OUTDATED")
        String state,

        String requestedBy,
        Instant requestedAt,
        String decidedBy,
        Instant decidedAt,
        String note,

        @Schema(description = "Whether the caller may decide it")
        boolean decidable) {

    static ApprovalView of(Approval approval) {
        return new ApprovalView(
                approval.id().prefixed(Ids.APPROVAL),
                approval.kind().name(),
                approval.subjectType(),
                AuditSubject.outside(approval.subjectType(), approval.subjectId()),
                approval.changes().stream()
                        .map(change -> new AuditChangeView(change.field(), change.before(), change.after()))
                        .toList(),
                approval.reason(),
                approval.state().name(),
                approval.requestedBy(),
                approval.requestedAt(),
                approval.decidedBy(),
                approval.decidedAt(),
                approval.note(),
                approval.decidable());
    }
}

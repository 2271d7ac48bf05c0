package io.nimbill.approval;

import io.nimbill.work.PublicId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A request as lists and pages show it.
 *
 * @param subjectType word of the trail for what it is done to
 * @param subjectId public id of what it is done to, without prefix; null where there is none
 * @param reason why it is asked for; null until who asked has said it
 * @param decidedBy null until it is decided
 * @param decidable whether the reader may approve or reject it
 * @param own whether the reader asked for it and may explain or withdraw it
 */
public record Approval(
        PublicId id,
        ApprovalKind kind,
        String subjectType,
        String subjectId,
        List<ApprovalChange> changes,
        String reason,
        ApprovalState state,
        String requestedBy,
        Instant requestedAt,
        String decidedBy,
        Instant decidedAt,
        String note,
        boolean decidable,
        boolean own)
        implements Serializable {

    public Approval {
        changes = List.copyOf(changes);
    }
}

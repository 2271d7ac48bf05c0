package io.nimbill.analysis;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A row of the trail.
 *
 * @param id {@code aud_…}
 * @param action stable words in kebab-case
 * @param actor {@code usr_…}, {@code key_…}, {@code job:…} or {@code anonymous}
 * @param who name of the user or key; the actor where there is none
 * @param actingAs name of the user as whom they looked around; null for all who acted for themselves
 * @param role in which the user acted; null for keys and jobs
 * @param nodeId the party for which they acted; null for jobs and strangers
 * @param subjectType word of the trail, such as {@code price-book}
 * @param subjectId id for the outside; null where there is none
 * @param isDone false for an attempt that was refused
 * @param address network address; null for work that no request asked for
 * @param requestId as in the log; null for work that no request asked for
 */
public record AuditRow(
        String id,
        Instant recordedAt,
        String action,
        String actor,
        String who,
        String actingAs,
        String role,
        String nodeId,
        String nodeName,
        String subjectType,
        String subjectId,
        boolean isDone,
        List<AuditChange> changes,
        String address,
        String requestId)
        implements Serializable {

    public AuditRow {
        changes = List.copyOf(changes);
    }

    /** What changed in one line: {@code field: before → after}. */
    public String changesInLine() {
        return changes.stream()
                .map(change -> change.field() + ": "
                        + (change.before() == null ? "" : change.before() + " → ")
                        + (change.after() == null ? "–" : change.after()))
                .collect(java.util.stream.Collectors.joining("; "));
    }
}

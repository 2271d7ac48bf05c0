package io.nimbill.analysis;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Something done to a thing, as the viewer may know it.
 *
 * @param action stable words in kebab-case
 * @param subjectType word of the trail for what it was done to
 * @param who name of the user, or the key or job that acted; null for somebody above the viewer
 * @param actingAs name of the user as whom they looked around; null for all who acted for themselves
 * @param role in which the user acted; null for keys, jobs and those above
 * @param isDone false for an attempt that was refused
 * @param changes field by field; empty where nothing of it may be told
 * @param address network address; null for work that no request asked for, and for those above
 * @param requestId as in the log; null for work that no request asked for, and for those above
 */
public record TimelineEntry(
        Instant recordedAt,
        String action,
        String subjectType,
        String who,
        String actingAs,
        String role,
        boolean isDone,
        List<AuditChange> changes,
        String address,
        String requestId)
        implements Serializable {

    public TimelineEntry {
        changes = List.copyOf(changes);
    }
}

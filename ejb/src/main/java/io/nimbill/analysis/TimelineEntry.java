package io.nimbill.analysis;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Something done to a thing.
 *
 * @param action stable words in kebab-case
 * @param who name of the user, or the key or job that acted
 * @param role in which the user acted; null for keys and jobs
 * @param isDone false for an attempt that was refused
 * @param changes field by field; empty where nothing of it may be told
 * @param requestId as in the log; null for work that no request asked for
 */
public record TimelineEntry(
        Instant recordedAt,
        String action,
        String who,
        String role,
        boolean isDone,
        List<Change> changes,
        String address,
        String requestId)
        implements Serializable {

    /** A field with its value before and after; null where there was none. */
    public record Change(String field, String before, String after) implements Serializable {}
}

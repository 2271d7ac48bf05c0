package io.nimbill.analysis;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What of the trail is looked for; null or empty is everything.
 *
 * @param who part of a name, an e-mail address, or an id
 * @param kind word of the trail for what it was done to, such as {@code price-book}
 * @param subject id for the outside of the thing it was done to
 * @param node part of the name, or the id, of the party for which they acted
 * @param from first UTC day
 * @param to last UTC day
 * @param outcome {@code DONE} or {@code REFUSED}
 * @param words part of the act, the subject's id or what changed
 * @param requestId id of the request
 */
public record AuditFilter(
        String who,
        String kind,
        String subject,
        String node,
        LocalDate from,
        LocalDate to,
        String outcome,
        String words,
        String requestId)
        implements Serializable {

    /** Everything. */
    public static AuditFilter none() {
        return new AuditFilter(null, null, null, null, null, null, null, null, null);
    }
}

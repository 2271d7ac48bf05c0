package io.nimbill.analysis;

import io.nimbill.work.Saying;
import java.io.Serializable;
import java.time.Instant;

/** Something a job set aside with its reason. */
public record ParkedThing(
        String id, String job, String subject, String code, String reason, Saying said, Instant parkedAt)
        implements Serializable {

    /** Whether it hangs on a document, whose id is the subject. */
    public boolean isDocument() {
        return subject != null && subject.startsWith("inv_");
    }
}

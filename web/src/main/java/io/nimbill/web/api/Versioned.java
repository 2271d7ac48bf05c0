package io.nimbill.web.api;

import io.nimbill.web.entry.Problem;
import jakarta.ws.rs.core.EntityTag;

/** Conditional changes: the ETag of what was read comes back in If-Match. */
final class Versioned {

    private Versioned() {}

    static EntityTag tag(long version) {
        return new EntityTag("v" + version);
    }

    /**
     * The version on which a change is based.
     *
     * @throws ApiProblem 428 without the header, 412 when it is none of ours
     */
    static long required(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ApiProblem(Problem.ofField(
                    428,
                    "condition-required",
                    "If-Match",
                    "Send the ETag of what you read, so that no change is lost."));
        }
        String text = ifMatch.strip();
        if (!text.matches("\"v[0-9]{1,18}\"")) {
            throw new ApiProblem(Problem.ofField(
                    412, "changed-meanwhile", "If-Match", "This is not the ETag it has now. Read it again."));
        }
        return Long.parseLong(text.substring(2, text.length() - 1));
    }
}

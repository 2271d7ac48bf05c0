package io.nimbill.approval;

import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;

/** Nothing was done: the act became a request that waits for a second person. */
public final class ApprovalNeeded extends Refusal {

    private static final long serialVersionUID = 1L;

    private final PublicId request;

    ApprovalNeeded(PublicId request) {
        super(
                "approval-needed",
                "This needs a second person. It waits for approval as " + request.prefixed("apr") + ".");
        this.request = request;
    }

    /** The request, {@code apr_} outside. */
    public PublicId request() {
        return request;
    }
}

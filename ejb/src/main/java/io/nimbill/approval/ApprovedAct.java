package io.nimbill.approval;

import jakarta.json.JsonObject;

/** Carries out one kind of act after a second person agreed; a bean for each kind, in the capability that owns the act. */
public interface ApprovedAct {

    /** Which acts. */
    ApprovalKind kind();

    /**
     * Does what was asked for, through the same use case as without four eyes, in the caller's transaction.
     *
     * @param payload as the act wrote it
     */
    void carryOut(JsonObject payload);
}

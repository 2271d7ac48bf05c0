package io.nimbill.approval;

/** Where a request stands. */
public enum ApprovalState {
    PENDING,
    APPROVED,
    REJECTED,
    /** Taken back by who asked. */
    WITHDRAWN,
    /** What it was based on has changed: it was not carried out and never will be. */
    OUTDATED
}

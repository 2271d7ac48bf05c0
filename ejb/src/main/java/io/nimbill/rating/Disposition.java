package io.nimbill.rating;

/** What a level of the seller tree did with a row. */
public enum Disposition {
    /** Sold to the level below, or to the client. */
    SOLD,
    /** Borne by the level, for a reason. */
    ABSORBED,
    /** Waiting, for a reason that somebody can mend. */
    PARKED
}

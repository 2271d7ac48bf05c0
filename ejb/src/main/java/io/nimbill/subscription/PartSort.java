package io.nimbill.subscription;

/** Why a part is there. */
public enum PartSort {
    /** For what is held. */
    CHARGE,
    /** Takes back what was charged for days on which something else is held, or nothing. */
    CREDIT,
    /** Somebody lowered what had been charged. */
    ADJUSTMENT
}

package io.nimbill.analysis;

/** Where the viewer stands towards what is not invoiced yet. */
public enum UnbilledSide {
    /** The viewer's own node will invoice it. */
    OWN,
    /** Sellers below will. */
    BELOW,
    /** The viewer's own node will be invoiced. */
    OWED
}

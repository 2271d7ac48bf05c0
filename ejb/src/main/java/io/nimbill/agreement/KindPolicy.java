package io.nimbill.agreement;

/** What a seller does with charges of a kind before any price rule is asked. */
public enum KindPolicy {
    /** Priced by the rules of the book, like usage. */
    RULE,
    /** Passed on at cost. */
    PASS,
    /** The seller keeps it: a credit or discount stays with it, and so does a commitment fee. */
    KEEP,
    /** Taken off: vendor tax, which is computed afresh for the buyer. */
    STRIP
}

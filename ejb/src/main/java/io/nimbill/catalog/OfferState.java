package io.nimbill.catalog;

/** The life of an offer. */
public enum OfferState {
    /** Being written; nobody can order it. */
    DRAFT,
    /** Can be ordered by those who may see it. */
    ACTIVE,
    /** Can be ordered no more; who holds it keeps it. */
    CLOSED
}

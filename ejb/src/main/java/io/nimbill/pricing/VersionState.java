package io.nimbill.pricing;

/** The life of a price book version. */
public enum VersionState {
    /** Being written; prices nothing. */
    DRAFT,
    /** Prices the days from its first one on, until a version recorded later takes over. */
    ACTIVE,
    /** A version recorded later prices every day it was for. */
    SUPERSEDED
}

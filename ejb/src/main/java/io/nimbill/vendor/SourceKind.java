package io.nimbill.vendor;

/** From where the deliveries of a dataset come. */
public enum SourceKind {
    /** A watched folder. */
    FOLDER,
    /** Files that somebody uploads. */
    UPLOAD,
    /** A bucket of Amazon S3 or of something that speaks like it. */
    S3,
    /** A container of Azure Blob Storage. */
    BLOB,
    /** Exports of Microsoft's Partner Center, which are asked for and then fetched. */
    PARTNER_CENTER
}

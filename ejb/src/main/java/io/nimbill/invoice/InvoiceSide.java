package io.nimbill.invoice;

/** On which side of a sale the reader of a list of documents stands. */
public enum InvoiceSide {
    /** Documents the reader's own node issued. */
    ISSUED,
    /** Documents that sellers below it issued to their buyers. */
    BELOW,
    /** Documents it received. */
    RECEIVED
}

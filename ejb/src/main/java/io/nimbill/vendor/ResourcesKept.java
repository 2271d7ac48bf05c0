package io.nimbill.vendor;

/**
 * Daily rows of a dataset are kept by resource from now on, or no longer are: what counts of it in months that are not
 * closed is to be read again. Fired in the transaction of the change.
 *
 * @param datasetId database id
 */
public record ResourcesKept(long datasetId) {}

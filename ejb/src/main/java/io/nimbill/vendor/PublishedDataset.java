package io.nimbill.vendor;

/**
 * An export that a vendor writes already, as it can become a dataset.
 *
 * @param id by which the vendor knows it
 * @param name the vendor's name for it
 * @param format name of the vendor format in which it comes
 * @param source where its files lie
 * @param location {@code s3://bucket/prefix} or {@code container/prefix}
 * @param endpoint address of the store where it is not the vendor's own; else null
 * @param state the vendor's word for how it fares, such as {@code HEALTHY}; empty where it says nothing
 * @param advice why it is not the best one to bill from; null when it is fine
 */
public record PublishedDataset(
        String id,
        String name,
        String format,
        SourceKind source,
        String location,
        String endpoint,
        String state,
        Advice advice) {

    /** What should be changed at the vendor before an export is billed from. */
    public enum Advice {
        /** It has no line per resource, so that nothing can be explained by resource. */
        WITHOUT_RESOURCES,
        /** Each run writes over the one before; a run may be met half-way. */
        OVERWRITES,
        /** A kind of table or file that Nimbill does not read. */
        NOT_READ
    }

    /** Whether it can become a dataset. */
    public boolean isReadable() {
        return advice != Advice.NOT_READ;
    }
}

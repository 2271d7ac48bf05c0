package io.nimbill.vendor;

/** Opens one kind of store. Each adapter is a bean of its own; adding a kind means adding a bean. */
public interface ObjectStoreConnector {

    /** The kind it opens, as the dataset names it: {@code FOLDER}, {@code S3}, {@code BLOB}. */
    String kind();

    /**
     * Opens the store.
     *
     * @param place where it is and how to get in
     * @throws io.nimbill.work.Refusal when the location or the credential cannot be right
     */
    ObjectStore open(StorePlace place);
}

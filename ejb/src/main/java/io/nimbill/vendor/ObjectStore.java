package io.nimbill.vendor;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Where a vendor puts its files: a bucket, a container, a folder. Adapters retry what may pass (throttling, a lost
 * connection) with growing pauses; what they throw is for the next attempt of the whole.
 */
public interface ObjectStore extends AutoCloseable {

    /** All objects under the location of the dataset, in the order of their keys. */
    List<StoredObject> list() throws IOException;

    /** What is known of one object; empty when it is not there. */
    Optional<StoredObject> find(String key) throws IOException;

    /**
     * Opens the object as it was when it was found.
     *
     * @throws IOException also when it has changed since
     */
    InputStream open(StoredObject object) throws IOException;

    @Override
    default void close() {}
}

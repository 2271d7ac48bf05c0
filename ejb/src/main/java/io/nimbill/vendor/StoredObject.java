package io.nimbill.vendor;

import java.time.Instant;

/**
 * An object in a vendor's bucket, or a file in a watched folder.
 *
 * @param key full name within the store, with slashes
 * @param bytes length
 * @param tag changes whenever the content does (ETag; of a file its time and length)
 * @param modifiedAt when it was last written
 * @param md5 MD5 of its bytes in Base64 as the store keeps it, or null where it keeps none
 */
public record StoredObject(String key, long bytes, String tag, Instant modifiedAt, String md5) {

    /** An object of a store that keeps no hash. */
    public StoredObject(String key, long bytes, String tag, Instant modifiedAt) {
        this(key, bytes, tag, modifiedAt, null);
    }

    /** The part of the key after the last slash. */
    public String name() {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    /** The part of the key up to and with the last slash; empty at the top. */
    public String folder() {
        return key.substring(0, key.lastIndexOf('/') + 1);
    }
}

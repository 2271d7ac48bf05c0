package io.nimbill.usage;

/** Reads the manifests of the vendors. A port, because the forms of vendors' files are known to {@code usage.reading} alone. */
public interface ManifestForms {

    /**
     * Reads a manifest.
     *
     * @param key its key in the store, used in messages and where the content names no period
     * @param content its bytes
     * @throws UnreadableManifest when it is none, or must not be followed
     */
    DeliveryManifest read(String key, byte[] content);
}

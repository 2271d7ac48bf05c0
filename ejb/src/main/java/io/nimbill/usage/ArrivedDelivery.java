package io.nimbill.usage;

import io.nimbill.vendor.ObjectStore;
import io.nimbill.vendor.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A delivery in a vendor's store, as its manifest names it.
 *
 * @param manifestObject the manifest's own object
 * @param manifest what it says
 * @param parts its objects, in the order of the manifest
 * @param missing parts that are not there, or not as long as stated
 */
record ArrivedDelivery(
        StoredObject manifestObject, Manifest manifest, List<StoredObject> parts, List<String> missing) {

    private static final int LARGEST_MANIFEST = 16 << 20;

    boolean isWhole() {
        return missing.isEmpty();
    }

    static ArrivedDelivery read(ObjectStore store, StoredObject object) throws IOException, ManifestReader.BadManifest {
        byte[] bytes;
        try (InputStream in = store.open(object)) {
            bytes = in.readNBytes(LARGEST_MANIFEST);
        }
        Manifest manifest = ManifestReader.read(bytes, object.key());
        List<StoredObject> parts = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Manifest.Entry entry : manifest.parts()) {
            Optional<StoredObject> part = locate(store, object, entry);
            if (part.isEmpty()) {
                missing.add(entry.key() + " is not there");
            } else if (entry.bytes() != null && entry.bytes() != part.get().bytes()) {
                missing.add(entry.key() + " has " + part.get().bytes() + " bytes of " + entry.bytes());
            } else {
                parts.add(part.get());
            }
        }
        return new ArrivedDelivery(object, manifest, parts, missing);
    }

    /**
     * Manifests write keys from the top of the bucket. Where the store begins deeper, or the files were copied, they are
     * found at the end of the key, or beside the manifest.
     */
    private static Optional<StoredObject> locate(ObjectStore store, StoredObject manifest, Manifest.Entry entry)
            throws IOException {
        String rest = entry.key();
        while (true) {
            Optional<StoredObject> found = store.find(rest);
            if (found.isPresent()) {
                return found;
            }
            int slash = rest.indexOf('/');
            if (slash < 0) {
                return store.find(manifest.folder() + entry.name());
            }
            rest = rest.substring(slash + 1);
        }
    }
}

package io.nimbill.usage;

import io.nimbill.vendor.ObjectStore;
import io.nimbill.vendor.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        StoredObject manifestObject, DeliveryManifest manifest, List<StoredObject> parts, List<String> missing) {

    private static final int LARGEST_MANIFEST = 16 << 20;

    /** Whether an object is a manifest by its name. */
    static boolean isManifest(String key) {
        return key.toLowerCase(Locale.ROOT).endsWith("manifest.json");
    }

    /** The name of the publication, the same for the same one. */
    static String identity(DeliveryManifest manifest) {
        String period =
                manifest.periodStart() == null ? "" : manifest.periodStart().toString();
        return manifest.dataset() + "/" + period + "/" + manifest.identity();
    }

    /**
     * First days of the billing periods it may hold. Azure names a span of days, which is a billing period only when it
     * begins with a month and stays in it.
     */
    static List<LocalDate> periods(DeliveryManifest manifest) {
        LocalDate start = manifest.periodStart();
        boolean month = start != null
                && start.getDayOfMonth() == 1
                && !manifest.periodEndExclusive().isAfter(start.plusMonths(1));
        return month ? List.of(start) : List.of();
    }

    boolean isWhole() {
        return missing.isEmpty();
    }

    static ArrivedDelivery read(ObjectStore store, StoredObject object, ManifestForms forms) throws IOException {
        byte[] bytes;
        try (InputStream in = store.open(object)) {
            bytes = in.readNBytes(LARGEST_MANIFEST);
        }
        DeliveryManifest manifest = forms.read(object.key(), bytes);
        List<StoredObject> parts = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (DeliveryManifest.Part entry : manifest.parts()) {
            Optional<StoredObject> part = locate(store, object, entry);
            if (part.isEmpty()) {
                missing.add(entry.name() + " is not there");
            } else if (entry.bytes() != null && entry.bytes() != part.get().bytes()) {
                missing.add(entry.name() + " has " + part.get().bytes() + " bytes of " + entry.bytes());
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
    private static Optional<StoredObject> locate(ObjectStore store, StoredObject manifest, DeliveryManifest.Part entry)
            throws IOException {
        String rest = entry.name();
        while (true) {
            Optional<StoredObject> found = store.find(rest);
            if (found.isPresent()) {
                return found;
            }
            int slash = rest.indexOf('/');
            if (slash < 0) {
                return store.find(manifest.folder() + rest);
            }
            rest = rest.substring(slash + 1);
        }
    }
}

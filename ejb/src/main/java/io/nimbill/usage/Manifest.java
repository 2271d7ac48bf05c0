package io.nimbill.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The vendor's list of what belongs to one delivery. Only what it names is imported: a listing of the bucket also shows
 * earlier runs and left-overs.
 *
 * @param identity the vendor's name of this publication, the same for the same one
 * @param at the time it gives itself; null when it gives none
 * @param periods first days of the billing periods it may hold; empty when it names none
 * @param parts its files, in the vendor's order
 */
record Manifest(String identity, Instant at, List<LocalDate> periods, List<Entry> parts) {

    Manifest {
        periods = List.copyOf(periods);
        parts = List.copyOf(parts);
    }

    /**
     * A file it names.
     *
     * @param key as the manifest writes it
     * @param bytes stated length, or null
     * @param rows stated data rows, or null
     */
    record Entry(String key, Long bytes, Long rows) {

        String name() {
            return key.substring(key.lastIndexOf('/') + 1);
        }
    }

    /** Whether an object is a manifest by its name: {@code manifest.json} behind anything. */
    static boolean isNamedLikeOne(String key) {
        return key.toLowerCase(java.util.Locale.ROOT).endsWith("manifest.json");
    }
}

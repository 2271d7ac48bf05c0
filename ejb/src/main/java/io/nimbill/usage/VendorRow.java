package io.nimbill.usage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of a vendor's file as it was delivered.
 *
 * @param ordinal its number within the delivery, from 1
 * @param values filled columns by their name in the file, in the file's order
 */
public record VendorRow(long ordinal, Map<String, String> values) {

    /** Copies the map. */
    public VendorRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}

package io.nimbill.usage;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of a vendor's file as it was delivered, and what of it went into a daily row.
 *
 * @param ordinal its number within the delivery, from 1
 * @param values filled columns by their name in the file, in the file's order
 * @param quantity in pricing units; null where the row has none
 * @param billedCost in the billing currency
 */
public record VendorRow(long ordinal, Map<String, String> values, BigDecimal quantity, BigDecimal billedCost)
        implements Serializable {

    /** Copies the map. */
    public VendorRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}

package io.nimbill.usage;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Control sums of a slice, kept apart by billing currency.
 *
 * @param whole by currency
 * @param byChargeType by currency and the vendor's own word for the type of charge
 * @param bySubAccount by currency and the vendor's sub-account id (empty: the payer's own rows)
 */
public record ControlTotals(
        SortedMap<String, Measures> whole,
        SortedMap<Key, Measures> byChargeType,
        SortedMap<Key, Measures> bySubAccount) {

    /**
     * What a sum is of.
     *
     * @param currency ISO 4217
     * @param group charge type or sub-account id
     */
    public record Key(String currency, String group) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byCurrency = currency.compareTo(other.currency);
            return byCurrency != 0 ? byCurrency : group.compareTo(other.group);
        }
    }

    /** Copies the maps. */
    public ControlTotals {
        whole = Collections.unmodifiableSortedMap(new TreeMap<>(whole));
        byChargeType = Collections.unmodifiableSortedMap(new TreeMap<>(byChargeType));
        bySubAccount = Collections.unmodifiableSortedMap(new TreeMap<>(bySubAccount));
    }
}

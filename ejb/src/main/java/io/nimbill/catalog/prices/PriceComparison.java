package io.nimbill.catalog.prices;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares some lines of a list with what is known of their places: which prices are new, which are others than before. Pure;
 * for one slice of one reading.
 */
final class PriceComparison {

    private final Map<String, KnownPrice> known;
    private final long run;
    private final List<Fresh> fresh = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final List<PriceEntry> twice = new ArrayList<>();
    private final List<PriceEntry> older = new ArrayList<>();

    /**
     * @param known what is known of the places of these lines; is kept up to date
     * @param run number of this reading
     */
    PriceComparison(Map<String, KnownPrice> known, long run) {
        this.known = known;
        this.run = run;
    }

    /**
     * A price that is to be kept.
     *
     * @param before the price it takes the place of; null where the place was not known
     */
    record Fresh(PriceEntry entry, BigDecimal before) {}

    void take(PriceEntry entry) {
        KnownPrice before = known.get(entry.key());
        if (before == null) {
            keep(entry, null);
        } else if (before.price().compareTo(entry.price().price()) == 0) {
            see(entry, before);
        } else if (entry.validFrom().isBefore(before.validFrom())) {
            older.add(entry);
            see(entry, before);
        } else if (before.run() == run) {
            twice.add(entry);
        } else {
            keep(entry, before.price());
        }
    }

    private void keep(PriceEntry entry, BigDecimal before) {
        fresh.add(new Fresh(entry, before));
        known.put(entry.key(), new KnownPrice(entry.price().price(), entry.validFrom(), run));
    }

    private void see(PriceEntry entry, KnownPrice before) {
        seen.add(entry.key());
        known.put(entry.key(), new KnownPrice(before.price(), before.validFrom(), run));
    }

    /** What is to be kept. */
    List<Fresh> fresh() {
        return fresh;
    }

    /** The places whose price is as it was. */
    Set<String> seen() {
        return seen;
    }

    List<PriceEntry> twice() {
        return twice;
    }

    List<PriceEntry> older() {
        return older;
    }
}

package io.nimbill.usage;

import io.nimbill.vendor.ListPrice;
import io.nimbill.vendor.PriceTaker;

/**
 * Of prices day by day, in the order of what they are for, hands over the latest of each, with the first day of those on which
 * it did not change. Holds one at a time.
 */
final class LatestPrice {

    private final PriceTaker taker;
    private ListPrice latest;
    private boolean enough;

    LatestPrice(PriceTaker taker) {
        this.taker = taker;
    }

    /**
     * @param day with a price that may be null: a day that tells none
     */
    void add(ListPrice day) {
        if (day.price() == null) {
            return;
        }
        if (latest != null && !isOfTheSame(day)) {
            end();
        }
        if (latest == null || latest.price().compareTo(day.price()) != 0) {
            latest = day;
        }
    }

    /** Hands over the last one. */
    void end() {
        if (latest != null && !enough) {
            enough = !taker.take(latest);
        }
        latest = null;
    }

    private boolean isOfTheSame(ListPrice day) {
        return latest.service().equals(day.service())
                && latest.sku().equals(day.sku())
                && latest.region().equals(day.region())
                && latest.unit().equals(day.unit())
                && latest.currency().equals(day.currency());
    }
}

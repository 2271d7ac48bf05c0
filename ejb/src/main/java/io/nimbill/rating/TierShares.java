package io.nimbill.rating;

import io.nimbill.pricing.TieredPrice;
import java.math.BigDecimal;

/** Says how much of a tiered price falls on a row. */
interface TierShares {

    /** Where no price is tiered. */
    TierShares NONE = (key, price, row) -> {
        throw new IllegalStateException("Tiers have to be added up before their rows are rated: " + key);
    };

    /**
     * The share of one row.
     *
     * @return in the currency of the price book, at 18 decimals
     */
    BigDecimal of(TierKey key, TieredPrice price, UsageRow row);
}

package io.nimbill.catalog.prices;

import io.nimbill.vendor.PriceTaker;
import java.time.LocalDate;

/** The list prices that stand in delivered usage; implemented where usage is. */
public interface SeenPrices {

    /**
     * Hands over one list price for each SKU, region, unit and currency that was used.
     *
     * @param partnerAccountId database id of the partner account whose deliveries are read
     * @param since first billing period, its first day (UTC)
     */
    void read(long partnerAccountId, LocalDate since, PriceTaker taker);
}

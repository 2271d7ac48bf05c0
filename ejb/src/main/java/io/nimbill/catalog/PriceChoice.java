package io.nimbill.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.Optional;

/**
 * Which price a direct buyer has on a day: the one for it by name, else that for its customer type, else that for all. Of
 * several alike the one recorded last counts, among those valid by then; where that took the price back, the next in
 * closeness is asked.
 *
 * @param sellerId database id of the seller
 * @param buyerId database id of the direct buyer
 * @param customerType the buyer's; null without one
 */
public record PriceChoice(long sellerId, long buyerId, String customerType, Currency currency, LocalDate day) {

    private static final int CLOSEST = 2;

    /** The price of one unit and interval; empty where the seller does not sell it to that buyer. */
    public Optional<BigDecimal> from(Collection<OfferPrice> prices) {
        for (int closeness = CLOSEST; closeness >= 0; closeness--) {
            Optional<BigDecimal> found = from(prices, closeness);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> from(Collection<OfferPrice> prices, int closeness) {
        return prices.stream()
                .filter(price ->
                        price.sellerId() == sellerId && price.currency().equals(currency))
                .filter(price -> !price.validFrom().isAfter(day))
                .filter(price -> price.closeness(buyerId, customerType).equals(Optional.of(closeness)))
                .max(Comparator.comparing(OfferPrice::recordedAt).thenComparing(OfferPrice::id))
                .flatMap(OfferPrice::amount);
    }
}

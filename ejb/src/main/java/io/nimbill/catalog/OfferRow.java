package io.nimbill.catalog;

import io.nimbill.work.PublicId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * An offer in the list of a seller.
 *
 * @param own whether the seller makes it; else it sells it on
 * @param products names of what it is made of
 * @param prices what the seller asks all its direct buyers today, one per currency, such as {@code 4.00 EUR}
 */
public record OfferRow(
        PublicId id,
        String code,
        String name,
        String makerName,
        boolean own,
        OfferState state,
        OfferTerms terms,
        List<String> products,
        List<String> prices,
        LocalDate closedOn)
        implements Serializable {

    public OfferRow {
        products = List.copyOf(products);
        prices = List.copyOf(prices);
    }
}

package io.nimbill.catalog;

import java.time.LocalDate;

/**
 * A seller asks another price for an offer; fired in the transaction that records it.
 *
 * @param offerId database id of the offer
 * @param sellerId database id of the seller
 * @param from first day of the price
 */
public record OfferPriceChanged(long offerId, long sellerId, LocalDate from) {}

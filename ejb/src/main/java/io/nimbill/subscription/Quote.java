package io.nimbill.subscription;

import io.nimbill.catalog.OfferTerms;
import io.nimbill.time.BillingPeriod;
import io.nimbill.work.PublicId;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * What an offer would cost a client, at its own prices, without tax.
 *
 * @param unitPrice of one unit for a whole interval
 * @param first the interval that would be charged first
 * @param firstAmount of that interval, cut where it is not whole; at the minor unit
 * @param eachAmount of every whole interval after it; at the minor unit; null where there is none
 * @param termAmount of the whole term; at the minor unit; null where the client would be bound for nothing
 */
public record Quote(
        PublicId offerId,
        String offerCode,
        String offerName,
        OfferTerms terms,
        Currency currency,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BillingPeriod first,
        BigDecimal firstAmount,
        BigDecimal eachAmount,
        BigDecimal termAmount)
        implements Serializable {}

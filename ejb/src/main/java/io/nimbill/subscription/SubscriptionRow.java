package io.nimbill.subscription;

import io.nimbill.catalog.OfferTerms;
import io.nimbill.work.PublicId;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A subscription as it stands on a day.
 *
 * @param quantity held that day; of one that has not begun what it begins with
 * @param endsOn first day on which it is held no more; null while that is not known
 * @param termEnd when the term ends that it is in; null where the client is bound for nothing
 */
public record SubscriptionRow(
        PublicId id,
        PublicId clientId,
        String clientName,
        PublicId offerId,
        String offerName,
        OfferTerms terms,
        SubscriptionState state,
        BigDecimal quantity,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate termEnd)
        implements Serializable {}

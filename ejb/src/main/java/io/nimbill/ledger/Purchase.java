package io.nimbill.ledger;

import io.nimbill.money.Money;
import io.nimbill.time.BillingPeriod;

/**
 * A vendor's bill of a closed period, as the books see it.
 *
 * @param sourceId new id: a period that is closed again is posted again, by its difference
 * @param ownerId party that holds the partner account
 * @param partnerAccountId with whom
 * @param period the month; posted on its last day
 * @param cost what the vendor claims, rounded to the minor unit
 * @param description in words
 */
public record Purchase(
        long sourceId, long ownerId, long partnerAccountId, BillingPeriod period, Money cost, String description) {}

package io.nimbill.ledger;

import io.nimbill.money.Money;
import java.time.LocalDate;

/**
 * A vendor's bill of a closed period, as the books see it.
 *
 * @param sourceId database id that stands for the partner account and the period
 * @param ownerId party that holds the partner account
 * @param partnerAccountId with whom
 * @param date last day of the period
 * @param cost what the vendor claims, rounded to the minor unit
 * @param description in words
 */
public record Purchase(
        long sourceId, long ownerId, long partnerAccountId, LocalDate date, Money cost, String description) {}

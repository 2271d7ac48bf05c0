package io.nimbill.invoice;

import io.nimbill.money.Money;

/**
 * A draft that waits to be issued.
 *
 * @param draftId database id
 * @param sellerId database id of the seller
 * @param words seller and buyer, for people
 * @param total what it claims
 */
public record DraftRow(long draftId, long sellerId, String words, Money total) {}

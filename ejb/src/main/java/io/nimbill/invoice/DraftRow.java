package io.nimbill.invoice;

/**
 * A draft that waits to be issued.
 *
 * @param draftId database id
 * @param sellerId database id of the seller
 * @param words seller and buyer, for people
 */
public record DraftRow(long draftId, long sellerId, String words) {}

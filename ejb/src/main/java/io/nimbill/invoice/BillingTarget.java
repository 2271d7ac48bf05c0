package io.nimbill.invoice;

/**
 * A billing account that a run may have to bill.
 *
 * @param billingAccountId database id
 * @param sellerId database id of the seller
 * @param words seller and buyer, for people
 */
public record BillingTarget(long billingAccountId, long sellerId, String words) {}

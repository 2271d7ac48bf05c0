package io.nimbill.rating;

/**
 * Who sells to whom.
 *
 * @param sellerId database id
 * @param buyerId database id
 */
record EdgeKey(long sellerId, long buyerId) {}

package io.nimbill.rating;

/**
 * An account whose charges are not those of its rows and prices as they are now.
 *
 * @param deliveryId the delivery that speaks for dataset and period; null when the account is no longer in it, so that
 *     its charges have to go
 * @param contentHash of its rows there; null likewise
 */
public record PendingAccount(AccountKey key, Long deliveryId, String contentHash) {}

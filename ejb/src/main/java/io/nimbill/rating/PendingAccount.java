package io.nimbill.rating;

import java.time.YearMonth;

/**
 * An account whose charges are not those of its rows and prices as they are now.
 *
 * @param externalId the account as the vendor writes it; empty for the payer
 * @param deliveryId the delivery that speaks for dataset and period; null when the account is no longer in it, so that
 *     its charges have to go
 * @param contentHash of its rows there; null likewise
 * @param branch the operator's own buyer at or above who has it, as a piece of a path; empty for nobody's. Accounts of one
 *     branch may meet in a tier, those of two never do
 */
public record PendingAccount(AccountKey key, String externalId, Long deliveryId, String contentHash, String branch) {

    /** For people: account and month. */
    public String subject() {
        String account = externalId.isEmpty() ? "payer" : "account " + externalId;
        return account + ", " + YearMonth.from(key.periodStart());
    }
}

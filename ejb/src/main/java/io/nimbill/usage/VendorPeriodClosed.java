package io.nimbill.usage;

import io.nimbill.time.BillingPeriod;

/**
 * A vendor's month was closed: told in the transaction that closes it.
 *
 * @param partnerAccountId database id of the account with the vendor
 * @param period the month
 */
public record VendorPeriodClosed(long partnerAccountId, BillingPeriod period) {}

package io.nimbill.usage;

import io.nimbill.time.BillingPeriod;

/**
 * A vendor's month was opened again: told in the transaction that opens it.
 *
 * @param partnerAccountId database id of the account with the vendor
 * @param period the month
 */
public record VendorPeriodReopened(long partnerAccountId, BillingPeriod period) {}

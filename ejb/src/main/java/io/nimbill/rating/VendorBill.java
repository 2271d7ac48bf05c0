package io.nimbill.rating;

import java.time.LocalDate;

/**
 * All that one partner account is charged for a vendor period: what is spread meets here.
 *
 * @param partnerAccountId database id
 * @param periodStart first day of the period (UTC)
 * @param payerSpreads whether the payer's own rows are spread
 */
record VendorBill(long partnerAccountId, LocalDate periodStart, boolean payerSpreads) {}

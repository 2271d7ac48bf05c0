package io.nimbill.subscription;

import io.nimbill.time.BillingPeriod;
import java.util.Currency;

/**
 * A billing interval on one edge.
 *
 * @param sellerId database id of the seller
 * @param buyerId database id of the buyer
 */
record EdgeInterval(long sellerId, long buyerId, Currency currency, BillingPeriod interval) {}

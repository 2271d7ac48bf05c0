package io.nimbill.subscription;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * A step on which something is sold on.
 *
 * @param sellerId database id of the seller
 * @param buyerId database id of the buyer
 * @param billingAccountId database id of where its charges collect
 * @param unitPrice of one unit and interval
 */
record SoldEdge(long sellerId, long buyerId, long billingAccountId, Currency currency, BigDecimal unitPrice) {}

package io.nimbill.invoice;

import io.nimbill.invoice.document.BillingCostCentre;
import io.nimbill.money.Money;
import java.math.BigDecimal;

/**
 * What of a usage key belongs to one cost centre of the buyer.
 *
 * @param costCentre null for what belongs to none
 * @param whole sum of the charges now, before rounding
 * @param settledExact sum of the exact amounts of its lines
 * @param settled sum of its lines
 */
public record CostShare(BillingCostCentre costCentre, BigDecimal whole, BigDecimal settledExact, Money settled) {}

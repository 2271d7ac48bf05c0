package io.nimbill.rating;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * The vendor's own exchange rate on a line.
 *
 * @param from the vendor's pricing currency
 * @param rate units of the billing currency for one unit of {@code from}
 */
public record LineRate(Currency from, BigDecimal rate) {}

package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What discounts have taken off the price of a level; its buyer may know it as well.
 *
 * @param percent all of them together
 * @param amount in the currency of the level, at 18 decimals
 * @param names those that count today, in the order in which they were written; none where the version is gone
 */
public record ExplainedDiscount(BigDecimal percent, BigDecimal amount, List<String> names) implements Serializable {}

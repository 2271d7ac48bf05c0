package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What met in the tiers of a rule, of which a charge bears a share.
 *
 * @param quantity all that met in the vendor period
 * @param unit pricing unit; empty where the vendor names none
 * @param amount price of all that met, at 18 decimals
 * @param currency of the price book
 */
public record ExplainedTier(BigDecimal quantity, String unit, BigDecimal amount, String currency)
        implements Serializable {}

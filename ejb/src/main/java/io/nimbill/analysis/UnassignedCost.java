package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * Cost of accounts that nobody has.
 *
 * @param currency ISO 4217; empty for accounts that cost nothing yet
 * @param accounts how many accounts
 * @param cost what the operator paid for them, exact
 */
public record UnassignedCost(String currency, long accounts, BigDecimal cost) implements Serializable {}

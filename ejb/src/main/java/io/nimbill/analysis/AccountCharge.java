package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What one cloud account came to; the amount is rounded as its invoice lines are.
 *
 * @param id {@code cla_…}
 */
public record AccountCharge(
        String id, String number, String name, String vendorName, String currency, BigDecimal amount)
        implements Serializable {}

package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;

/** What one cloud account came to; the amount is rounded as its invoice lines are. */
public record AccountCharge(String number, String name, String vendorName, String currency, BigDecimal amount)
        implements Serializable {}

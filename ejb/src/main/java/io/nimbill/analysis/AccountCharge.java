package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;

/** What one cloud account came to; the amount is the exact sum of its charges. */
public record AccountCharge(String number, String name, String vendorName, String currency, BigDecimal amount)
        implements Serializable {}

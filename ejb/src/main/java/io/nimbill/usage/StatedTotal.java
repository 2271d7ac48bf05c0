package io.nimbill.usage;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a vendor's invoice asks for, as somebody read it there.
 *
 * @param invoice its number; empty for the whole month's bill
 * @param by who said so, as people know them
 */
public record StatedTotal(String invoice, String currency, BigDecimal total, Instant at, String by)
        implements Serializable {

    /** Whether it speaks of all invoices of the month. */
    public boolean isOfMonth() {
        return invoice.isEmpty();
    }
}

package io.nimbill.invoice.document;

import java.math.BigDecimal;

/**
 * How many units of what a line bills.
 *
 * @param quantity above zero; which way the line goes is said by its amount
 * @param unitCode UN/ECE Recommendation 20, such as C62 for one or MON for a month
 */
public record LineUnits(BigDecimal quantity, String unitCode) {

    /** UN/ECE Recommendation 20: one. */
    public static final String ONE = "C62";

    public LineUnits {
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("A line bills more than none: " + quantity);
        }
    }
}

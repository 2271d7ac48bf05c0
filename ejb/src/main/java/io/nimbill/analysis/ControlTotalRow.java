package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A sum of the vendor's file, to the last digit.
 *
 * @param groupKind WHOLE, CHARGE_TYPE or SUB_ACCOUNT
 * @param measure a column name of FOCUS
 * @param rows rows of the file; 0 where the sum comes from a column of rows that are counted under their own group, as
 *     the tax of reconciliation lines does
 * @param currency by which the file was split; the unit of costs only
 */
public record ControlTotalRow(
        String groupKind, String groupValue, String measure, long rows, BigDecimal total, String currency)
        implements Serializable {

    /** Whether it is money; quantities are sums over whatever units the rows are in and have no currency. */
    public boolean isCost() {
        return measure.endsWith("Cost");
    }
}

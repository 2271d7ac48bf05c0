package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A sum of the vendor's file, to the last digit.
 *
 * @param groupKind WHOLE, CHARGE_TYPE or SUB_ACCOUNT
 * @param measure a column name of FOCUS
 */
public record ControlTotalRow(
        String groupKind, String groupValue, String measure, long rows, BigDecimal total, String currency)
        implements Serializable {}

package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * Cost that a level kept or set aside.
 *
 * @param disposition ABSORBED or PARKED
 * @param cost what that level paid, in {@code currency}, exact
 * @param rows how many daily rows
 */
public record UnsoldCost(
        String level, String disposition, String reason, String vendorName, String currency, BigDecimal cost, long rows)
        implements Serializable {}

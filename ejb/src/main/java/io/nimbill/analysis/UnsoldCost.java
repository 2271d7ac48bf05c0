package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cost that a level kept or set aside.
 *
 * @param disposition ABSORBED or PARKED
 * @param cost what that level paid, in {@code currency}, exact
 * @param rows how many daily rows
 */
public record UnsoldCost(
        String level, String disposition, String reason, String vendorName, String currency, BigDecimal cost, long rows)
        implements Serializable {

    /** The sums of each currency; currencies do not mix. */
    public static Map<String, BigDecimal> sums(List<UnsoldCost> costs) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        costs.forEach(cost -> sums.merge(cost.currency(), cost.cost(), BigDecimal::add));
        return sums;
    }
}

package io.nimbill.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Set;

/**
 * Something to look after before a vendor's month is closed.
 *
 * @param code NOTHING, NOT_OVER, NOT_FINAL, HELD, MOVING, REFUSED, UNRATED, KEPT (as it was, because the month is locked),
 *     DIFFERENCE or PARKED
 * @param reason of PARKED: why; else null
 * @param count how many deliveries, accounts or daily rows
 * @param cost of PARKED and DIFFERENCE, in {@code currency}; else null
 */
public record VendorMonthObstacle(String code, String reason, long count, BigDecimal cost, String currency)
        implements Serializable {

    private static final Set<String> BARRING = Set.of("HELD", "UNRATED", "DIFFERENCE");

    static VendorMonthObstacle of(String code, long count) {
        return new VendorMonthObstacle(code, null, count, null, null);
    }

    /** Whether the month cannot be closed before; the others are for a person to weigh. */
    public boolean isBarring() {
        return BARRING.contains(code);
    }
}

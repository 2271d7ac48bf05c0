package io.nimbill.pricing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Which locked months a change of prices would touch: they stay as they are until somebody opens them again. A port, because
 * prices know neither charges nor the close of a month.
 */
public interface LockedMonths {

    /**
     * The vendors' months, oldest first, that are locked and in which the seller sold something from a UTC day on.
     *
     * @param sellerId database id
     */
    List<YearMonth> pricedBy(long sellerId, LocalDate from);
}

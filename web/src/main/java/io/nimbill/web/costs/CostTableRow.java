package io.nimbill.web.costs;

import io.nimbill.analysis.CostFigure;
import io.nimbill.money.Rounding;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A line of the table: a group beside what it was in the range it is compared with.
 *
 * @param name as the viewer reads it
 * @param detail what stands beside the name; may be null
 * @param colour of its bars; null for one of the rest
 * @param link the rest of the address it leads to; null where there is nothing below
 * @param before null where nothing is compared
 * @param shown what of the figure the chart shows, now
 * @param shownBefore the same before; null where nothing is compared
 */
public record CostTableRow(
        String name,
        String detail,
        String colour,
        String link,
        CostFigure figure,
        CostFigure before,
        BigDecimal shown,
        BigDecimal shownBefore) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** What it grew by, in what the chart shows; null where nothing is compared. */
    public BigDecimal change() {
        return shownBefore == null ? null : shown.subtract(shownBefore);
    }

    /** The same in percent; empty where there was nothing before. */
    public Optional<BigDecimal> changePercent() {
        return shownBefore == null || shownBefore.signum() == 0
                ? Optional.empty()
                : Optional.of(Rounding.quotient(change().multiply(HUNDRED), shownBefore.abs()));
    }
}

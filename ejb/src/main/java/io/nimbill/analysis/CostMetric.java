package io.nimbill.analysis;

import java.math.BigDecimal;

/** What of charges is looked at. */
public enum CostMetric {
    /** What the buyers pay, as documents bill it. */
    SOLD,
    /** What the seller paid for what it sold, in the currency of the sale. */
    BOUGHT,
    /** The first less the second. */
    MARGIN;

    /** The measure of a figure. */
    public BigDecimal of(CostFigure figure) {
        return switch (this) {
            case SOLD -> figure.sales();
            case BOUGHT -> figure.cost();
            case MARGIN -> figure.margin();
        };
    }

    /** The measure of one day of a line of {@code charge_month}. */
    String ofDay(int day) {
        String sold = "COALESCE(t.sold_%02d, 0)".formatted(day);
        String bought = "COALESCE(t.bought_%02d, 0)".formatted(day);
        return switch (this) {
            case SOLD -> sold;
            case BOUGHT -> bought;
            case MARGIN -> sold + " - " + bought;
        };
    }
}

package io.nimbill.catalog;

import java.time.Period;

/** How often a recurring offer is charged. */
public enum BillingInterval {
    WEEK(Period.ofWeeks(1)),
    MONTH(Period.ofMonths(1)),
    QUARTER(Period.ofMonths(3)),
    YEAR(Period.ofYears(1));

    private final Period step;

    BillingInterval(Period step) {
        this.step = step;
    }

    /** Its length on the calendar. */
    public Period step() {
        return step;
    }
}

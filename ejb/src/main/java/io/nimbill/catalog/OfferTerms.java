package io.nimbill.catalog;

import io.nimbill.work.Refusal;
import java.io.Serializable;

/**
 * How an offer is sold.
 *
 * @param model what its price is for
 * @param interval how often it is charged; of an item sold once it says nothing
 * @param timing when an interval is charged
 * @param termMonths months a client is bound for, a multiple of the interval; 0 = for nothing
 * @param renews whether another term begins where one ends
 * @param calendarAligned whether intervals begin with the calendar's, the first of them cut; else with the subscription
 * @param freeDays days at the beginning that are not charged
 */
public record OfferTerms(
        ChargeModel model,
        BillingInterval interval,
        ChargeTiming timing,
        int termMonths,
        boolean renews,
        boolean calendarAligned,
        int freeDays)
        implements Serializable {

    private static final int LONGEST_TERM = 120;
    private static final int MOST_FREE_DAYS = 366;

    public OfferTerms {
        if (freeDays < 0 || freeDays > MOST_FREE_DAYS) {
            throw new Refusal("free-days-out-of-bounds", "freeDays", "Free days lie between 0 and 366.");
        }
        boolean bound = termMonths != 0;
        if (termMonths < 0 || termMonths > LONGEST_TERM || (bound && !isWhole(interval, termMonths))) {
            throw new Refusal(
                    "term-out-of-bounds", "termMonths", "A term is a whole number of intervals, at most 120 months.");
        }
        if (bound && (model == ChargeModel.ONE_OFF || calendarAligned)) {
            throw new Refusal(
                    "term-not-possible",
                    "termMonths",
                    "What is sold once, or by the calendar's intervals, binds nobody for a term.");
        }
    }

    private static boolean isWhole(BillingInterval interval, int months) {
        long step = interval.step().toTotalMonths();
        return step > 0 && months % step == 0;
    }
}

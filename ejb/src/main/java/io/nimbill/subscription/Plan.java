package io.nimbill.subscription;

import io.nimbill.catalog.ChargeModel;
import io.nimbill.catalog.ChargeTiming;
import io.nimbill.time.BillingPeriod;
import io.nimbill.time.Cycle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a subscription is charged.
 *
 * @param model per unit, flat, or once
 * @param timing before an interval is over, or after
 * @param cycle the billing intervals
 * @param term what the client is bound for, one after the other from the first day; null where it is bound for nothing
 */
record Plan(ChargeModel model, ChargeTiming timing, Cycle cycle, Cycle term) {

    /**
     * The intervals that are to be charged by a day, earliest first: those that have begun where they are charged in
     * advance, those that are over otherwise. What is ordered once has one interval, its first day.
     *
     * @param first the first day that is charged
     * @param end the first day that is not; null while that is not known
     */
    List<BillingPeriod> due(LocalDate first, LocalDate end, LocalDate today) {
        List<BillingPeriod> due = new ArrayList<>();
        long number = cycle.numberOn(first);
        BillingPeriod next = interval(number, first);
        while (!dueOn(next, first, end).isAfter(today)
                && (end == null || next.start().isBefore(end))) {
            due.add(next);
            number++;
            if (model == ChargeModel.ONE_OFF) {
                break;
            }
            next = cycle.interval(number);
        }
        return due;
    }

    /** The day on which the next interval is to be charged; empty when none is left. */
    Optional<LocalDate> next(LocalDate first, LocalDate end, LocalDate today) {
        List<BillingPeriod> due = due(first, end, today);
        if (model == ChargeModel.ONE_OFF && !due.isEmpty()) {
            return Optional.empty();
        }
        BillingPeriod next = due.isEmpty()
                ? interval(cycle.numberOn(first), first)
                : cycle.interval(cycle.numberOn(due.get(due.size() - 1).start()) + 1);
        return end != null && !next.start().isBefore(end) ? Optional.empty() : Optional.of(dueOn(next, first, end));
    }

    /** The day whose price an interval has: that of its term's beginning, else its own first day. */
    LocalDate priceDay(BillingPeriod interval, LocalDate first) {
        LocalDate day = interval.start().isBefore(first) ? first : interval.start();
        return term == null ? day : term.around(day).start();
    }

    /** What the story comes to in an interval, at a price of one unit for a whole interval. */
    List<Part> charges(Story story, BillingPeriod interval, BigDecimal unitPrice) {
        return story.stretches(interval).stream()
                .map(stretch ->
                        model == ChargeModel.FLAT ? new Stretch(stretch.from(), stretch.to(), BigDecimal.ONE) : stretch)
                .map(stretch -> Part.charge(interval, stretch, unitPrice))
                .toList();
    }

    /**
     * The first day on which a part may be billed: of a credit the day on which the interval was, of a charge in advance not
     * before its own first day.
     */
    LocalDate billableFrom(BillingPeriod interval, Part part) {
        boolean inAdvance = timing == ChargeTiming.IN_ADVANCE || model == ChargeModel.ONE_OFF;
        if (!inAdvance) {
            return interval.end();
        }
        return part.sort() == PartSort.CHARGE ? part.from() : interval.start();
    }

    private BillingPeriod interval(long number, LocalDate first) {
        return model == ChargeModel.ONE_OFF ? new BillingPeriod(first, first.plusDays(1)) : cycle.interval(number);
    }

    private LocalDate dueOn(BillingPeriod interval, LocalDate first, LocalDate end) {
        if (timing == ChargeTiming.IN_ADVANCE || model == ChargeModel.ONE_OFF) {
            return interval.start().isBefore(first) ? first : interval.start();
        }
        return end != null && end.isBefore(interval.end()) ? end : interval.end();
    }
}

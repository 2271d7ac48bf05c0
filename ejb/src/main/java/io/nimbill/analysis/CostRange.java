package io.nimbill.analysis;

import io.nimbill.work.Refusal;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * UTC days of usage.
 *
 * @param from the first of them
 * @param to the day after the last
 */
public record CostRange(LocalDate from, LocalDate to) implements Serializable {

    /** Longer than this is not looked at in one go. */
    public static final int MOST_MONTHS = 37;

    /** Bars are days up to here, months beyond. */
    public static final int MOST_DAYS_OF_BARS = 92;

    /** @throws Refusal {@code dates-reversed}, {@code range-too-long} */
    public CostRange {
        if (!from.isBefore(to)) {
            throw new Refusal("dates-reversed", "to", "The last day has to be on or after the first.");
        }
        if (from.plusMonths(MOST_MONTHS).isBefore(to)) {
            throw new Refusal("range-too-long", "from", "At most three years can be looked at in one go.");
        }
    }

    /** One month. */
    public static CostRange of(YearMonth month) {
        return of(month, 1);
    }

    /** Some months, the given one the last. */
    public static CostRange of(YearMonth last, int months) {
        return new CostRange(
                last.minusMonths(months - 1L).atDay(1), last.plusMonths(1).atDay(1));
    }

    public LocalDate lastDay() {
        return to.minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    public boolean isWholeMonths() {
        return from.getDayOfMonth() == 1 && to.getDayOfMonth() == 1;
    }

    /** The first days of its months. */
    public List<LocalDate> months() {
        return Stream.iterate(from.withDayOfMonth(1), month -> month.isBefore(to), month -> month.plusMonths(1))
                .toList();
    }

    /** The same length right before: as many months where it is of whole months, else as many days. */
    public CostRange before() {
        if (isWholeMonths()) {
            return new CostRange(from.minusMonths(months().size()), from);
        }
        return new CostRange(from.minusDays(ChronoUnit.DAYS.between(from, to)), from);
    }

    /** The same days a year before. */
    public CostRange yearBefore() {
        return new CostRange(from.minusYears(1), lastDay().minusYears(1).plusDays(1));
    }

    /** Whether a bar is a month, because days would be too many to tell apart. */
    public boolean isLong() {
        return ChronoUnit.DAYS.between(from, to) > MOST_DAYS_OF_BARS;
    }

    /** The days on which its bars begin. */
    public List<LocalDate> bars() {
        return isLong() ? months() : from.datesUntil(to).toList();
    }

    /** The day after the last of a bar that begins on a day. */
    LocalDate endOf(LocalDate bar) {
        LocalDate end = isLong() ? bar.plusMonths(1) : bar.plusDays(1);
        return end.isAfter(to) ? to : end;
    }

    /** The days of one of its months that are in the range, as days of the month, both within. */
    int firstOf(LocalDate month) {
        return from.isAfter(month) ? from.getDayOfMonth() : 1;
    }

    int lastOf(LocalDate month) {
        return lastDay().isBefore(month.plusMonths(1)) ? lastDay().getDayOfMonth() : month.lengthOfMonth();
    }

    boolean isWhole(LocalDate month) {
        return firstOf(month) == 1 && lastOf(month) == month.lengthOfMonth();
    }
}

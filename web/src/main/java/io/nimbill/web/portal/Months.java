package io.nimbill.web.portal;

import io.nimbill.analysis.CostAnalysis;
import io.nimbill.analysis.ServiceDay;
import io.nimbill.analysis.VendorCompleteness;
import io.nimbill.work.Languages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which month a page shows, which others can be chosen, and which of its days are whole. UTC, as vendors bill. */
@RequestScoped
public class Months {

    private static final int CHOICES = 13;

    @Inject
    private Clock clock;

    @Inject
    private CostAnalysis analysis;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    public LocalDate today() {
        return LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
    }

    /** The month asked for ({@code 2026-11}); without one, or with nonsense, the newest that has charges. */
    public YearMonth chosenOrNewest(String asked) {
        try {
            if (asked != null) {
                return YearMonth.parse(asked);
            }
        } catch (DateTimeParseException e) {
            return newest();
        }
        return newest();
    }

    /** A year back from now, and the month shown if it is older. */
    public List<YearMonth> choices(YearMonth shown) {
        YearMonth now = YearMonth.from(today());
        List<YearMonth> year =
                IntStream.range(0, CHOICES).mapToObj(now::minusMonths).toList();
        return year.contains(shown)
                ? year
                : Stream.concat(year.stream(), Stream.of(shown)).toList();
    }

    /** The days of the axis: a month so far, or the whole one. */
    public List<LocalDate> days(YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        LocalDate last = YearMonth.from(today()).equals(month) ? today() : end;
        return month.atDay(1).datesUntil(last.plusDays(1)).toList();
    }

    /** Position of the first day that may still grow, −1 when all are whole. */
    public int incompleteFrom(List<LocalDate> days, List<VendorCompleteness> vendors) {
        Instant complete = null;
        for (VendorCompleteness vendor : vendors) {
            if (vendor.isOpen()) {
                Instant until = vendor.completeUntil() == null ? Instant.MIN : vendor.completeUntil();
                complete = complete == null || until.isBefore(complete) ? until : complete;
            }
        }
        if (complete == null) {
            return -1;
        }
        Instant border = complete;
        List<Integer> growing = IntStream.range(0, days.size())
                .filter(i -> days.get(i)
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .isAfter(border))
                .boxed()
                .toList();
        return growing.isEmpty() ? -1 : growing.get(0);
    }

    /** The words of charts in the viewer's language. */
    public StackedDays.Wording wording() {
        return new StackedDays.Wording(
                words.text("chart.other"),
                words.text("chart.total"),
                Languages.dayAndMonth(viewer.getLocale())::format);
    }

    /** The currencies of rows, in the order of their codes. */
    public List<String> currencies(List<ServiceDay> rows) {
        return rows.stream()
                .map(row -> row.figure().currency())
                .distinct()
                .sorted()
                .toList();
    }

    private YearMonth newest() {
        YearMonth now = YearMonth.from(today());
        return viewer.may("VIEW_CHARGES") ? analysis.newestMonth(now).orElse(now) : now;
    }
}

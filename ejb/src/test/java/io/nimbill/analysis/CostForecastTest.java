package io.nimbill.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CostForecastTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final LocalDate GROWING = LocalDate.parse("2026-11-21");

    @Test
    void the_same_every_day_goes_on_without_a_band() {
        CostForecast forecast = CostForecast.of(every("10.00", "2026-10-01", "2026-11-21"), TODAY, GROWING)
                .get(0);

        assertThat(forecast.booked()).isEqualByComparingTo("200");
        assertThat(forecast.expected()).isEqualByComparingTo("300");
        assertThat(forecast.low()).isEqualByComparingTo("300");
        assertThat(forecast.high()).isEqualByComparingTo("300");
        assertThat(forecast.from()).isEqualTo(GROWING);
        assertThat(forecast.days()).isEqualTo(28);
    }

    @Test
    void the_band_grows_with_the_scatter_of_the_days() {
        List<CostBar> bars = new ArrayList<>(every("8", "2026-10-24", "2026-11-07"));
        bars.addAll(every("12", "2026-11-07", "2026-11-21"));

        CostForecast forecast = CostForecast.of(bars, TODAY, GROWING).get(0);

        // mean 10, variance 28 × 4 / 27, ten days left, scatter of days and mean: 10 + 100 / 28
        assertThat(forecast.expected()).isEqualByComparingTo("316");
        assertThat(forecast.high().subtract(forecast.expected()))
                .isBetween(new BigDecimal("9.6159"), new BigDecimal("9.6160"));
        assertThat(forecast.expected().subtract(forecast.low()))
                .isEqualByComparingTo(forecast.high().subtract(forecast.expected()));
    }

    @Test
    void what_does_not_come_every_day_counts_as_booked() {
        List<CostBar> bars = new ArrayList<>(every("10", "2026-10-01", "2026-11-21"));
        bars.add(bar("PURCHASE", "2026-11-01", "500"));
        bars.add(bar("CREDIT", "2026-11-22", "-20"));
        bars.add(bar("PURCHASE", "2026-10-01", "700"));

        assertThat(CostForecast.of(bars, TODAY, GROWING).get(0).expected()).isEqualByComparingTo("780");
    }

    @Test
    void a_day_that_may_still_grow_counts_as_one_to_come() {
        List<CostBar> bars = new ArrayList<>(every("10", "2026-10-01", "2026-11-21"));
        bars.add(bar("USAGE", "2026-11-21", "3"));

        CostForecast forecast = CostForecast.of(bars, TODAY, GROWING).get(0);

        assertThat(forecast.booked()).isEqualByComparingTo("203");
        assertThat(forecast.expected()).isEqualByComparingTo("300");
    }

    @Test
    void too_few_days_give_no_forecast() {
        assertThat(CostForecast.of(every("10", "2026-11-15", "2026-11-21"), TODAY, GROWING))
                .isEmpty();
        assertThat(CostForecast.of(every("10", "2026-11-14", "2026-11-21"), TODAY, GROWING))
                .hasSize(1);
        assertThat(CostForecast.of(List.of(), TODAY, GROWING)).isEmpty();
    }

    @Test
    void days_are_complete_as_far_as_the_slowest_open_vendor_says() {
        VendorCompleteness quick = vendor("OPEN", "2026-11-21T06:00:00Z");
        VendorCompleteness slow = vendor("OPEN", "2026-11-19T23:00:00Z");
        VendorCompleteness closed = vendor("CLOSED", null);
        VendorCompleteness silent = vendor("OPEN", null);
        LocalDate earliest = LocalDate.parse("2026-10-01");

        assertThat(CostForecast.growingFrom(TODAY, List.of(quick, slow, closed), earliest))
                .isEqualTo("2026-11-19");
        assertThat(CostForecast.growingFrom(TODAY, List.of(closed), earliest)).isEqualTo(TODAY);
        assertThat(CostForecast.growingFrom(TODAY, List.of(quick, silent), earliest))
                .isEqualTo(earliest);
    }

    private static VendorCompleteness vendor(String state, String until) {
        return new VendorCompleteness("aws", "AWS", state, until == null ? null : Instant.parse(until));
    }

    private static List<CostBar> every(String amount, String from, String to) {
        return Stream.iterate(LocalDate.parse(from), day -> day.isBefore(LocalDate.parse(to)), day -> day.plusDays(1))
                .map(day -> bar("USAGE", day.toString(), amount))
                .toList();
    }

    private static CostBar bar(String kind, String day, String amount) {
        return new CostBar(kind, LocalDate.parse(day), "EUR", new BigDecimal(amount));
    }
}

package io.nimbill.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CycleTest {

    private static final LocalDate EPOCH = LocalDate.of(2024, 1, 1);

    @Test
    void a_month_anchored_on_the_31st_returns_to_it_after_shorter_ones() {
        Cycle cycle = new Cycle(LocalDate.of(2028, 1, 31), Period.ofMonths(1));
        assertThat(LongStream.range(0, 5).mapToObj(cycle::interval).map(BillingPeriod::start))
                .containsExactly(
                        LocalDate.of(2028, 1, 31),
                        LocalDate.of(2028, 2, 29),
                        LocalDate.of(2028, 3, 31),
                        LocalDate.of(2028, 4, 30),
                        LocalDate.of(2028, 5, 31));
        assertThat(new Cycle(LocalDate.of(2027, 1, 31), Period.ofMonths(1)).interval(1))
                .isEqualTo(new BillingPeriod(LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31)));
    }

    @Test
    void a_year_from_the_29th_of_february_begins_on_the_28th_until_the_next_leap_year() {
        Cycle cycle = new Cycle(LocalDate.of(2024, 2, 29), Period.ofYears(1));
        assertThat(cycle.interval(1).start()).isEqualTo("2025-02-28");
        assertThat(cycle.interval(4).start()).isEqualTo("2028-02-29");
    }

    @Test
    void steps_of_months_and_days_are_refused() {
        assertThatThrownBy(() -> new Cycle(EPOCH, Period.of(0, 1, 7))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cycle(EPOCH, Period.ofDays(10))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cycle(EPOCH, Period.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void every_day_lies_in_exactly_the_interval_it_is_said_to_lie_in(
            @ForAll @IntRange(max = 2_000) int anchor,
            @ForAll @IntRange(min = 1, max = 36) int months,
            @ForAll @IntRange(min = -1_000, max = 3_000) int day) {
        holds(new Cycle(EPOCH.plusDays(anchor), Period.ofMonths(months)), EPOCH.plusDays(day));
        holds(new Cycle(EPOCH.plusDays(anchor), Period.ofWeeks(months)), EPOCH.plusDays(day));
    }

    private static void holds(Cycle cycle, LocalDate day) {
        long number = cycle.numberOn(day);
        assertThat(cycle.around(day).contains(day)).isTrue();
        assertThat(cycle.interval(number - 1).end())
                .isEqualTo(cycle.interval(number).start());
    }
}

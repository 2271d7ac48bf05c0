package io.nimbill.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class BillingPeriodTest {

    private final BillingPeriod february = BillingPeriod.of(YearMonth.of(2028, 2));

    @Test
    void a_period_holds_its_first_day_and_not_the_day_it_ends() {
        assertThat(february.contains(LocalDate.of(2028, 1, 31))).isFalse();
        assertThat(february.contains(LocalDate.of(2028, 2, 1))).isTrue();
        assertThat(february.contains(LocalDate.of(2028, 2, 29))).isTrue();
        assertThat(february.contains(LocalDate.of(2028, 3, 1))).isFalse();
    }

    @Test
    void a_calendar_month_is_named_by_its_month_and_any_other_span_by_both_ends() {
        assertThat(february).hasToString("2028-02");
        assertThat(new BillingPeriod(LocalDate.of(2028, 2, 2), LocalDate.of(2028, 3, 2)))
                .hasToString("2028-02-02/2028-03-02");
    }

    @Test
    void a_period_ends_after_it_starts() {
        LocalDate day = LocalDate.of(2028, 2, 1);
        assertThatThrownBy(() -> new BillingPeriod(day, day)).isInstanceOf(IllegalArgumentException.class);
    }
}

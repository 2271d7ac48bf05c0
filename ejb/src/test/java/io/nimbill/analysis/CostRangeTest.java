package io.nimbill.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.work.Refusal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class CostRangeTest {

    @Test
    void whole_months_are_compared_with_as_many_months() {
        CostRange march = CostRange.of(YearMonth.of(2026, 3));

        assertThat(march.before()).isEqualTo(CostRange.of(YearMonth.of(2026, 2)));
        assertThat(CostRange.of(YearMonth.of(2026, 3), 3).before()).isEqualTo(range("2025-10-01", "2026-01-01"));
        assertThat(CostRange.of(YearMonth.of(2024, 2)).yearBefore()).isEqualTo(range("2023-02-01", "2023-03-01"));
    }

    @Test
    void other_ranges_are_compared_with_as_many_days() {
        assertThat(range("2026-03-02", "2026-03-12").before()).isEqualTo(range("2026-02-20", "2026-03-02"));
    }

    @Test
    void months_at_the_ends_may_be_cut() {
        CostRange cut = range("2026-01-15", "2026-03-03");

        assertThat(CostMonths.within(CostRange.of(YearMonth.of(2026, 3)), "sold"))
                .isEqualTo("t.sold");
        assertThat(cut.isWhole(LocalDate.parse("2026-02-01"))).isTrue();
        assertThat(CostMonths.within(range("2026-01-30", "2026-03-03"), "sold"))
                .isEqualTo(
                        "CASE t.usage_month WHEN DATE '2026-01-01' THEN COALESCE(t.sold_30, 0) + COALESCE(t.sold_31, 0)"
                                + " WHEN DATE '2026-03-01' THEN COALESCE(t.sold_01, 0) + COALESCE(t.sold_02, 0) ELSE t.sold END");
    }

    @Test
    void a_quarter_is_shown_by_day_and_more_by_month() {
        assertThat(CostRange.of(YearMonth.of(2026, 9), 3).bars()).hasSize(92);
        assertThat(CostRange.of(YearMonth.of(2026, 9), 12).bars()).hasSize(12);
    }

    @Test
    void a_range_that_ends_before_it_begins_or_never_ends_is_refused() {
        assertThatThrownBy(() -> range("2026-03-02", "2026-03-02")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> range("1999-01-01", "2026-03-02")).isInstanceOf(Refusal.class);
    }

    private static CostRange range(String from, String to) {
        return new CostRange(LocalDate.parse(from), LocalDate.parse(to));
    }
}

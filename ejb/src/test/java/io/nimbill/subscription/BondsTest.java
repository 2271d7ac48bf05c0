package io.nimbill.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.time.Cycle;
import io.nimbill.work.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class BondsTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 1);
    private static final LocalDate RENEWAL = LocalDate.of(2027, 3, 1);

    private static Bonds on(String now, Happening... later) {
        List<Happening> all = new java.util.ArrayList<>(List.of(later));
        all.add(new Happening(EventKind.STARTED, START, 0, BigDecimal.TEN));
        return new Bonds(new Story(all), new Cycle(START, Period.ofYears(1)), START, Instant.parse(now));
    }

    private static Happening quantity(LocalDate day, int quantity) {
        return new Happening(EventKind.QUANTITY_CHANGED, day, 1, BigDecimal.valueOf(quantity));
    }

    @Test
    void in_the_window_everything_can_be_given_back() {
        assertThatCode(() -> on("2026-03-07T23:00:00Z").requireEndPossible(START.plusDays(6)))
                .doesNotThrowAnyException();
        assertThatCode(() -> on("2026-03-07T23:00:00Z").requireEndPossible(START))
                .doesNotThrowAnyException();
    }

    @Test
    void after_it_the_client_is_bound_to_the_end_of_the_term() {
        assertThatThrownBy(() -> on("2026-03-08T00:00:00Z").requireEndPossible(START.plusDays(6)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("2027-03-01");
        assertThatThrownBy(() -> on("2026-09-01T00:00:00Z").requireEndPossible(START))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> on("2026-03-02T00:00:00Z").requireEndPossible(START.plusDays(40)))
                .as("a later end is none of the window's")
                .isInstanceOf(Refusal.class);
        assertThatCode(() -> on("2026-09-01T00:00:00Z").requireEndPossible(RENEWAL))
                .doesNotThrowAnyException();
    }

    @Test
    void a_renewal_opens_the_window_anew() {
        assertThatCode(() -> on("2027-03-03T12:00:00Z").requireEndPossible(RENEWAL.plusDays(2)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> on("2027-03-08T00:00:00Z").requireEndPossible(RENEWAL.plusDays(2)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("2028-03-01");
    }

    @Test
    void what_was_added_can_be_given_back_alone() {
        Bonds bonds = on("2026-05-04T00:00:00Z", quantity(LocalDate.of(2026, 5, 1), 25));
        LocalDate day = LocalDate.of(2026, 5, 4);
        assertThat(bonds.committed(day)).isEqualByComparingTo("10");
        assertThatCode(() -> bonds.requireQuantityPossible(day, BigDecimal.TEN)).doesNotThrowAnyException();
        assertThatThrownBy(() -> bonds.requireQuantityPossible(day, new BigDecimal("9")))
                .isInstanceOf(Refusal.class);
        assertThat(on("2026-06-01T00:00:00Z", quantity(LocalDate.of(2026, 5, 1), 25))
                        .committed(day.plusMonths(1)))
                .isEqualByComparingTo("25");
    }

    @Test
    void without_a_term_nobody_is_bound() {
        Bonds free = new Bonds(new Story(List.of()), null, START, Instant.parse("2030-01-01T00:00:00Z"));
        assertThatCode(() -> free.requireEndPossible(START.plusDays(3))).doesNotThrowAnyException();
    }
}

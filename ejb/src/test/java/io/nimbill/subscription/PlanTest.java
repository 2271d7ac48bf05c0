package io.nimbill.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.catalog.ChargeModel;
import io.nimbill.catalog.ChargeTiming;
import io.nimbill.time.BillingPeriod;
import io.nimbill.time.Cycle;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 31);

    private static Plan plan(ChargeModel model, ChargeTiming timing, Cycle term) {
        return new Plan(model, timing, new Cycle(FIRST, Period.ofMonths(1)), term);
    }

    private static List<LocalDate> starts(List<BillingPeriod> intervals) {
        return intervals.stream().map(BillingPeriod::start).toList();
    }

    @Test
    void in_advance_an_interval_is_due_on_its_first_day() {
        Plan plan = plan(ChargeModel.PER_UNIT, ChargeTiming.IN_ADVANCE, null);
        assertThat(plan.due(FIRST, null, FIRST.minusDays(1))).isEmpty();
        assertThat(starts(plan.due(FIRST, null, LocalDate.of(2026, 2, 28))))
                .containsExactly(FIRST, LocalDate.of(2026, 2, 28));
        assertThat(plan.next(FIRST, null, LocalDate.of(2026, 2, 28))).contains(LocalDate.of(2026, 3, 31));
    }

    @Test
    void in_arrear_an_interval_is_due_when_it_is_over_or_when_the_subscription_is() {
        Plan plan = plan(ChargeModel.PER_UNIT, ChargeTiming.IN_ARREAR, null);
        assertThat(plan.due(FIRST, null, LocalDate.of(2026, 2, 27))).isEmpty();
        assertThat(starts(plan.due(FIRST, null, LocalDate.of(2026, 2, 28)))).containsExactly(FIRST);
        LocalDate end = LocalDate.of(2026, 2, 10);
        assertThat(starts(plan.due(FIRST, end, end))).containsExactly(FIRST);
        assertThat(plan.next(FIRST, end, end)).isEmpty();
    }

    @Test
    void nothing_is_due_after_the_end() {
        Plan plan = plan(ChargeModel.FLAT, ChargeTiming.IN_ADVANCE, null);
        LocalDate end = LocalDate.of(2026, 3, 31);
        assertThat(starts(plan.due(FIRST, end, LocalDate.of(2027, 1, 1))))
                .containsExactly(FIRST, LocalDate.of(2026, 2, 28));
        assertThat(plan.next(FIRST, end, LocalDate.of(2027, 1, 1))).isEmpty();
    }

    @Test
    void what_is_ordered_once_is_charged_once() {
        Plan plan = plan(ChargeModel.ONE_OFF, ChargeTiming.IN_ADVANCE, null);
        List<BillingPeriod> due = plan.due(FIRST, null, LocalDate.of(2027, 1, 1));
        assertThat(due).containsExactly(new BillingPeriod(FIRST, FIRST.plusDays(1)));
        assertThat(plan.next(FIRST, null, LocalDate.of(2027, 1, 1))).isEmpty();
        assertThat(plan.next(FIRST, null, FIRST.minusDays(3))).contains(FIRST);
        Story story = new Story(List.of(new Happening(EventKind.STARTED, FIRST, 1, new BigDecimal("3"))));
        assertThat(plan.charges(story, due.get(0), new BigDecimal("1250")))
                .extracting(Part::amount)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("3750"));
    }

    @Test
    void a_flat_price_is_for_the_whole_whatever_the_quantity() {
        Plan plan = plan(ChargeModel.FLAT, ChargeTiming.IN_ADVANCE, null);
        Story story = new Story(List.of(new Happening(EventKind.STARTED, FIRST, 1, new BigDecimal("40"))));
        assertThat(plan.charges(story, plan.cycle().interval(0), new BigDecimal("99")))
                .extracting(Part::amount)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("99"));
    }

    @Test
    void a_price_holds_for_the_term_and_the_next_term_asks_anew() {
        Plan bound = plan(ChargeModel.PER_UNIT, ChargeTiming.IN_ADVANCE, new Cycle(FIRST, Period.ofYears(1)));
        assertThat(bound.priceDay(bound.cycle().interval(0), FIRST)).isEqualTo(FIRST);
        assertThat(bound.priceDay(bound.cycle().interval(11), FIRST)).isEqualTo(FIRST);
        assertThat(bound.priceDay(bound.cycle().interval(12), FIRST)).isEqualTo("2027-01-31");
        Plan free = plan(ChargeModel.PER_UNIT, ChargeTiming.IN_ADVANCE, null);
        assertThat(free.priceDay(free.cycle().interval(11), FIRST)).isEqualTo("2026-12-31");
    }

    @Test
    void a_year_billed_by_the_month_is_twelve_months_at_the_price_of_a_month() {
        Plan plan = plan(ChargeModel.PER_UNIT, ChargeTiming.IN_ADVANCE, new Cycle(FIRST, Period.ofYears(1)));
        Story story = new Story(List.of(new Happening(EventKind.STARTED, FIRST, 1, BigDecimal.TEN)));
        List<BillingPeriod> year = plan.due(FIRST, FIRST.plusYears(1), FIRST.plusYears(2));
        assertThat(year).hasSize(12);
        assertThat(year)
                .allSatisfy(month -> assertThat(Correction.sum(plan.charges(story, month, new BigDecimal("12.50"))))
                        .isEqualByComparingTo("125"));
    }

    @Test
    void seven_days_counting_the_first_in_utc() {
        LocalDate bound = LocalDate.of(2026, 3, 1);
        assertThat(SteppingBack.isOpen(bound, Instant.parse("2026-03-07T23:59:59.999999Z")))
                .isTrue();
        assertThat(SteppingBack.isOpen(bound, Instant.parse("2026-03-08T00:00:00Z")))
                .isFalse();
    }

    @Test
    void added_units_have_a_window_of_their_own() {
        Story story = new Story(List.of(
                new Happening(EventKind.STARTED, FIRST, 1, BigDecimal.ONE),
                new Happening(EventKind.QUANTITY_CHANGED, FIRST.plusDays(40), 2, BigDecimal.TEN),
                new Happening(EventKind.QUANTITY_CHANGED, FIRST.plusDays(50), 3, BigDecimal.ONE)));
        assertThat(story.increases()).containsExactly(FIRST.plusDays(40), FIRST);
    }

    @Test
    void after_the_end_nothing_brings_it_back() {
        Story story = new Story(List.of(
                new Happening(EventKind.STARTED, FIRST, 1, BigDecimal.ONE),
                new Happening(EventKind.ENDED, FIRST.plusDays(5), 2, null),
                new Happening(EventKind.RESUMED, FIRST.plusDays(6), 3, null)));
        assertThat(story.stateOn(FIRST.minusDays(1))).isEqualTo(SubscriptionState.PENDING);
        assertThat(story.stateOn(FIRST.plusDays(9))).isEqualTo(SubscriptionState.CANCELLED);
        assertThat(story.end()).contains(FIRST.plusDays(5));
    }
}

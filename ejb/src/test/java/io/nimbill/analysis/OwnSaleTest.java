package io.nimbill.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.nimbill.time.BillingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class OwnSaleTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final CostRange JANUARY = new CostRange(FIRST, FIRST.plusMonths(1));

    @Test
    void a_day_has_what_the_rounded_sum_grew_by() {
        OwnSale sale = sale(1000, FIRST, FIRST.plusDays(3));

        assertThat(sale.bars(CostDimension.KIND, JANUARY, CostMetric.SOLD))
                .extracting(CostBar::start, bar -> bar.amount().toPlainString())
                .containsExactly(
                        tuple(FIRST, "3.33"), tuple(FIRST.plusDays(1), "3.34"), tuple(FIRST.plusDays(2), "3.33"));
    }

    @Test
    void it_belongs_to_the_groups_it_is_called_by_and_nowhere_else() {
        OwnSale sale = sale(1000, FIRST, FIRST.plusDays(3));

        assertThat(sale.isOf(Map.of())).isTrue();
        assertThat(sale.isOf(Map.of(CostDimension.KIND, "FEE"))).isTrue();
        assertThat(sale.isOf(Map.of(CostDimension.KIND, "USAGE"))).isFalse();
        assertThat(sale.isOf(Map.of(CostDimension.ACCOUNT, "cla_1"))).isFalse();
        assertThat(sale.isOf(Map.of(CostDimension.KIND, "FEE", CostDimension.COST_CENTRE, CostQuestion.NONE)))
                .isTrue();
    }

    @Property
    void ranges_that_meet_add_up_and_bars_make_their_range(
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long cents,
            @ForAll @IntRange(max = 60) int start,
            @ForAll @IntRange(min = 1, max = 400) int days,
            @ForAll @IntRange(min = 1, max = 500) int parted) {
        OwnSale sale = sale(cents, FIRST.plusDays(start), FIRST.plusDays(start + days));
        CostRange whole = new CostRange(FIRST, FIRST.plusDays(501));
        CostRange early = new CostRange(FIRST, FIRST.plusDays(parted));
        CostRange late = new CostRange(FIRST.plusDays(parted), FIRST.plusDays(501));

        assertThat(sale.within(whole).sales()).isEqualByComparingTo(BigDecimal.valueOf(cents, 2));
        assertThat(sale.within(early).plus(sale.within(late)))
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .usingRecursiveComparison()
                .isEqualTo(sale.within(whole));
        for (CostRange range : List.of(whole, early, late)) {
            for (CostMetric metric : CostMetric.values()) {
                assertThat(sale.bars(CostDimension.KIND, range, metric).stream()
                                .map(CostBar::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(metric.of(sale.within(range)));
            }
        }
    }

    private static OwnSale sale(long cents, LocalDate start, LocalDate end) {
        return new OwnSale(
                Map.of(CostDimension.KIND, new CostLabels.Label("FEE", null, null)),
                1,
                true,
                true,
                Currency.getInstance("EUR"),
                new BillingPeriod(start, end),
                BigDecimal.valueOf(cents * 7, 3),
                BigDecimal.valueOf(cents, 2));
    }
}

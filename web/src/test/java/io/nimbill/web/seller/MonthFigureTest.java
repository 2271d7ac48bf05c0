package io.nimbill.web.seller;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.analysis.AbsorbedCost;
import io.nimbill.analysis.CostFigure;
import io.nimbill.analysis.ServiceDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MonthFigureTest {

    @Test
    void a_month_so_far_is_compared_with_the_same_days_of_the_month_before() {
        List<ServiceDay> now = List.of(sale("2026-11-01", "60"), sale("2026-11-02", "50"));
        List<ServiceDay> before =
                List.of(sale("2026-10-01", "40"), sale("2026-10-02", "60"), sale("2026-10-03", "900"));

        MonthFigure figure = MonthFigure.compare(
                        now, before, 2, Map.of("EUR", new BigDecimal("110.00")), List.of(), List.of())
                .get(0);

        assertThat(figure.now().sales()).isEqualByComparingTo("110");
        assertThat(figure.sameDays().sales()).isEqualByComparingTo("100");
        assertThat(figure.before().sales()).isEqualByComparingTo("1000");
        assertThat(figure.growthPercent().orElseThrow()).isEqualByComparingTo("10");
    }

    @Test
    void a_currency_with_nothing_but_unbilled_charges_still_has_its_figure() {
        List<MonthFigure> figures =
                MonthFigure.compare(List.of(), List.of(), 1, Map.of("USD", BigDecimal.TEN), List.of(), List.of());

        assertThat(figures).extracting(MonthFigure::currency).containsExactly("USD");
        assertThat(figures.get(0).growthPercent()).isEmpty();
    }

    @Test
    void what_the_seller_absorbs_stands_beside_the_margin_and_lowers_it() {
        MonthFigure figure = MonthFigure.compare(
                        List.of(sale("2026-11-01", "60")),
                        List.of(),
                        1,
                        Map.of(),
                        List.of(new AbsorbedCost("OPERATOR", "EUR", new BigDecimal("20"))),
                        List.of(new AbsorbedCost("OPERATOR", "EUR", new BigDecimal("7"))))
                .get(0);

        assertThat(figure.isAbsorbing()).isTrue();
        assertThat(figure.now().margin()).isEqualByComparingTo("59");
        assertThat(figure.marginAfter()).isEqualByComparingTo("39");
        assertThat(figure.marginAfterBefore()).isEqualByComparingTo("-7");
    }

    private static ServiceDay sale(String day, String amount) {
        return new ServiceDay(
                LocalDate.parse(day),
                "aws",
                "Amazon",
                "compute",
                "Compute",
                new CostFigure("EUR", BigDecimal.ONE, new BigDecimal(amount)));
    }
}

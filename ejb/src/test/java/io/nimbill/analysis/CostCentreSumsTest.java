package io.nimbill.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.allocation.CostCentreRow;
import io.nimbill.money.Money;
import io.nimbill.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CostCentreSumsTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final List<CostCentreRow> TREE = List.of(
            new CostCentreRow(1, "ccn_1", null, "100", "House", 0, null, 1),
            new CostCentreRow(2, "ccn_2", "ccn_1", "110", "Shop", 1, null, 1),
            new CostCentreRow(3, "ccn_3", null, "200", "Lab", 0, null, 1));

    /** The month by cost centre is the month as every page shows it: the sum of rounded usage keys. */
    @Property
    void a_month_by_cost_centre_adds_up_to_the_sum_of_its_rounded_keys(
            @ForAll @Size(min = 1, max = 8)
                    List<@Size(4) List<@BigRange(min = "-3", max = "9") @Scale(7) BigDecimal>> keys) {
        List<CostCentreSums.Share> shares = new ArrayList<>();
        Money unsplit = Money.zero(EUR);
        for (int key = 0; key < keys.size(); key++) {
            List<BigDecimal> amounts = keys.get(key);
            for (int centre = 0; centre < amounts.size(); centre++) {
                shares.add(new CostCentreSums.Share(List.of(key), EUR, centre, amounts.get(centre)));
            }
            unsplit =
                    unsplit.plus(Rounding.toMinorUnit(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add), EUR));
        }

        List<CostCentreFigure> figures = CostCentreSums.of(shares).figures(TREE);

        assertThat(figures.stream().map(CostCentreFigure::own).reduce(Money::plus))
                .contains(unsplit);
        assertThat(figures.get(0).whole())
                .isEqualTo(figures.get(0).own().plus(figures.get(1).own()));
    }

    @Test
    void what_is_not_mapped_stands_last_and_has_no_name() {
        List<CostCentreFigure> figures = CostCentreSums.of(
                        List.of(new CostCentreSums.Share(List.of(1), EUR, 0, new BigDecimal("1.005"))))
                .figures(TREE);

        assertThat(figures).hasSize(4);
        assertThat(figures.get(3).isNotMapped()).isTrue();
        assertThat(figures.get(3).own()).isEqualTo(Money.of("1.01", "EUR"));
        assertThat(figures.get(0).whole().isZero()).isTrue();
    }
}

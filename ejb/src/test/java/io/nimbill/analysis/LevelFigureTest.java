package io.nimbill.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelFigureTest {

    /** The vendor bills a fee of 100 and covered usage for nothing; the usage is sold at its effective cost and more. */
    private final List<LevelFigure> levels = LevelFigure.beside(
            List.of(
                    sold("RESELLER", "EUR", "107.50", "120.00"),
                    sold("OPERATOR", "EUR", "0", "107.50"),
                    sold("OPERATOR", "CHF", "8", "9")),
            List.of(new AbsorbedCost("OPERATOR", "EUR", new BigDecimal("100"))));

    @Test
    void the_fee_that_a_seller_keeps_lowers_its_margin() {
        assertThat(levels)
                .extracting(LevelFigure::level, level -> level.figure().currency(), LevelFigure::marginAfter)
                .containsExactly(
                        tuple("OPERATOR", "CHF", new BigDecimal("1")),
                        tuple("OPERATOR", "EUR", new BigDecimal("7.50")),
                        tuple("RESELLER", "EUR", new BigDecimal("12.50")));
    }

    @Test
    void margins_add_up_to_client_sales_less_vendor_cost_less_what_was_absorbed() {
        MarginTotal euros = LevelFigure.totals(levels).get(1);

        BigDecimal clientSales = new BigDecimal("120.00");
        BigDecimal vendorCostSold = BigDecimal.ZERO;
        assertThat(euros.marginAfter())
                .isEqualByComparingTo(clientSales.subtract(vendorCostSold).subtract(euros.absorbed()))
                .isEqualByComparingTo("20");
    }

    @Test
    void what_was_absorbed_in_a_currency_without_sales_has_a_line_of_its_own() {
        List<LevelFigure> alone =
                LevelFigure.beside(List.of(), List.of(new AbsorbedCost("OPERATOR", "USD", new BigDecimal("-8.07"))));

        assertThat(alone).hasSize(1);
        assertThat(alone.get(0).marginAfter()).isEqualByComparingTo("8.07");
    }

    private static LevelFigure sold(String level, String currency, String cost, String sales) {
        return new LevelFigure(
                level, new CostFigure(currency, new BigDecimal(cost), new BigDecimal(sales)), BigDecimal.ZERO);
    }
}

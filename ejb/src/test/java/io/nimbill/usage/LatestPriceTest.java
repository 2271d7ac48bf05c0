package io.nimbill.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.nimbill.vendor.ListPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestPriceTest {

    @Test
    void of_each_the_latest_is_handed_over_since_the_day_it_did_not_change() {
        List<ListPrice> taken = new ArrayList<>();
        LatestPrice latest = new LatestPrice(taken::add);

        latest.add(day("a", "0.10", 1));
        latest.add(day("a", "0.12", 2));
        latest.add(day("a", null, 3));
        latest.add(day("a", "0.120", 4));
        latest.add(day("b", null, 1));
        latest.add(day("c", "5", 9));
        latest.end();

        assertThat(taken)
                .extracting(ListPrice::sku, price -> price.price().toPlainString(), LatestPriceTest::dayOf)
                .containsExactly(tuple("a", "0.12", 2), tuple("c", "5", 9));
    }

    @Test
    void a_price_is_told_only_where_the_cost_comes_out_even() {
        assertThat(UnitPrices.even(new BigDecimal("0.348"), new BigDecimal("3"), 18))
                .isEqualByComparingTo("0.116");
        assertThat(UnitPrices.even(new BigDecimal("1"), new BigDecimal("3"), 18))
                .isNull();
    }

    private static int dayOf(ListPrice price) {
        return LocalDate.ofInstant(price.effectiveAt(), ZoneOffset.UTC).getDayOfMonth();
    }

    private static ListPrice day(String sku, String amount, int day) {
        return new ListPrice(
                "s",
                sku,
                "",
                "eu",
                "",
                "h",
                BigDecimal.ZERO,
                amount == null ? null : new BigDecimal(amount),
                "USD",
                "",
                LocalDate.of(2026, 10, day).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}

package io.nimbill.catalog.prices;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.vendor.ListPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PriceComparisonTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    private final Map<String, KnownPrice> known = new HashMap<>();

    @Test
    void only_another_price_is_kept_again() {
        assertThat(reading(1, price("a", "0.10", NOVEMBER), price("b", "0.20", NOVEMBER))
                        .fresh())
                .extracting(PriceComparison.Fresh::before)
                .containsExactly(null, null);

        PriceComparison again =
                reading(2, price("a", "0.1000", NOVEMBER.plusMonths(1)), price("b", "0.21", NOVEMBER.plusMonths(1)));

        assertThat(again.seen()).hasSize(1);
        assertThat(again.fresh()).singleElement().satisfies(fresh -> assertThat(fresh.before())
                .isEqualByComparingTo("0.20"));
    }

    @Test
    void the_same_place_twice_is_told_and_counts_once() {
        PriceComparison first = reading(1, price("a", "0.10", NOVEMBER), price("a", "0.30", NOVEMBER));
        PriceComparison second = reading(2, price("a", "0.10", NOVEMBER), price("a", "0.30", NOVEMBER));

        assertThat(first.twice()).hasSize(1);
        assertThat(second.fresh()).isEmpty();
        assertThat(second.twice()).hasSize(1);
    }

    @Test
    void a_price_from_before_what_is_known_changes_nothing() {
        reading(1, price("a", "0.10", NOVEMBER));

        PriceComparison older = reading(2, price("a", "0.05", NOVEMBER.minusMonths(1)));

        assertThat(older.fresh()).isEmpty();
        assertThat(older.older()).hasSize(1);
    }

    @Test
    void terms_units_and_quantities_are_places_of_their_own() {
        ListPrice flat = price("a", "1", NOVEMBER);
        ListPrice tier = new ListPrice(
                "s", "a", "", "eu", "", "h", BigDecimal.TEN, BigDecimal.ONE, "USD", "OnDemand", flat.effectiveAt());

        assertThat(PriceEntry.of(flat, NOVEMBER).key())
                .isNotEqualTo(PriceEntry.of(tier, NOVEMBER).key());
        assertThat(reading(1, flat, tier).fresh()).hasSize(2);
    }

    /** Whatever a list holds: read again it adds nothing, and what is known is what it said. */
    @Property(tries = 300)
    void a_list_read_twice_adds_nothing(@ForAll("lists") List<ListPrice> before, @ForAll("lists") List<ListPrice> now) {
        Map<String, KnownPrice> heads = new HashMap<>();
        compare(heads, 1, before);
        compare(heads, 2, now);
        Map<String, KnownPrice> after = new HashMap<>(heads);

        PriceComparison again = compare(heads, 3, now);

        assertThat(again.fresh()).isEmpty();
        after.forEach((key, price) -> assertThat(heads.get(key).price()).isEqualByComparingTo(price.price()));
        assertThat(now)
                .allMatch(price ->
                        heads.containsKey(PriceEntry.of(price, NOVEMBER).key()));
    }

    /** The percentage leads from the price before to the price now, to what its decimals can tell. */
    @Property(tries = 500)
    void a_difference_leads_from_before_to_now(
            @ForAll("amounts") BigDecimal before, @ForAll("amounts") BigDecimal now) {
        VendorPrice price = new VendorPrice(
                1,
                null,
                null,
                "",
                "aws",
                PriceSource.LISTED,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "USD",
                BigDecimal.ZERO,
                now,
                before,
                NOVEMBER,
                null,
                null);

        BigDecimal percent = price.percent();

        if (before.signum() == 0) {
            assertThat(percent).isNull();
            return;
        }
        BigDecimal led = before.add(before.multiply(percent).movePointLeft(2));
        BigDecimal most = before.multiply(new BigDecimal("0.0000005"));
        assertThat(led.subtract(now).abs()).isLessThanOrEqualTo(most);
        assertThat(percent.signum() * now.compareTo(before)).isGreaterThanOrEqualTo(0);
    }

    @Provide
    Arbitrary<List<ListPrice>> lists() {
        Arbitrary<ListPrice> prices = Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d", "e"),
                        Arbitraries.of("0.1", "0.10", "0.2", "3"),
                        Arbitraries.integers().between(0, 3))
                .as((sku, amount, months) -> price(sku, amount, NOVEMBER.plusMonths(months)));
        return prices.list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("100000"))
                .ofScale(10);
    }

    private PriceComparison reading(long run, ListPrice... prices) {
        return compare(known, run, List.of(prices));
    }

    private static PriceComparison compare(Map<String, KnownPrice> heads, long run, List<ListPrice> prices) {
        PriceComparison comparison = new PriceComparison(heads, run);
        prices.forEach(price -> comparison.take(PriceEntry.of(price, NOVEMBER)));
        return comparison;
    }

    private static ListPrice price(String sku, String amount, LocalDate from) {
        return new ListPrice(
                "s",
                sku,
                "",
                "eu",
                "",
                "h",
                BigDecimal.ZERO,
                new BigDecimal(amount),
                "USD",
                "OnDemand",
                from.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}

package io.nimbill.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({
        "2.345, EUR, 2.35",
        "-2.345, EUR, -2.35",
        "2.344999999999999999, EUR, 2.34",
        "0.5, JPY, 1",
        "-0.5, JPY, -1",
        "1.0005, KWD, 1.001",
    })
    void an_exact_amount_is_rounded_half_away_from_zero_to_the_minor_unit(
            BigDecimal exact, String currency, BigDecimal rounded) {
        assertThat(Rounding.toMinorUnit(exact, Currency.getInstance(currency)).amount())
                .isEqualTo(rounded);
    }

    @Test
    void money_never_rounds_by_itself() {
        assertThatThrownBy(() -> Money.of("0.001", "EUR")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void currencies_never_mix() {
        assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")))
                .isInstanceOf(CurrencyMismatch.class);
        assertThatThrownBy(() -> Money.of("1", "EUR").compareTo(Money.of("1", "USD")))
                .isInstanceOf(CurrencyMismatch.class);
    }

    @Test
    void a_currency_without_a_minor_unit_cannot_be_billed() {
        assertThatThrownBy(() -> Money.of("1", "XAU")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_largest_remainder_gets_the_odd_cent() {
        assertThat(Money.of("0.05", "EUR").split(List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.valueOf(4))))
                .containsExactly(Money.of("0.01", "EUR"), Money.of("0.01", "EUR"), Money.of("0.03", "EUR"));
    }

    @Property
    void the_parts_of_a_split_add_up_to_the_whole(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long cents,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 10_000) Integer> weights) {
        Money whole = Money.of(BigDecimal.valueOf(cents, 2), EUR);
        List<Money> parts =
                whole.split(weights.stream().map(BigDecimal::valueOf).toList());
        assertThat(parts.stream().reduce(Money.zero(EUR), Money::plus)).isEqualTo(whole);
    }

    @Property
    void no_part_of_a_split_is_a_cent_away_from_its_exact_share(
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long cents,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 10_000) Integer> weights) {
        BigDecimal total = BigDecimal.valueOf(
                weights.stream().mapToLong(Integer::longValue).sum());
        List<Money> parts = Money.of(BigDecimal.valueOf(cents, 2), EUR)
                .split(weights.stream().map(BigDecimal::valueOf).toList());
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal timesTotal = parts.get(i).amount().multiply(total);
            BigDecimal exactTimesTotal = BigDecimal.valueOf(cents, 2).multiply(BigDecimal.valueOf(weights.get(i)));
            assertThat(timesTotal.subtract(exactTimesTotal).abs()).isLessThan(total.movePointLeft(2));
        }
    }

    @Property
    void a_stored_charge_is_within_half_a_unit_of_its_last_decimal(
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(27) BigDecimal exact) {
        BigDecimal stored = Rounding.toCharge(exact);
        assertThat(stored.scale()).isEqualTo(Rounding.CHARGE_SCALE);
        assertThat(stored.subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.5E-18"));
    }
}

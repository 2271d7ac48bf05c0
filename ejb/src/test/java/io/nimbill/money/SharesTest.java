package io.nimbill.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static final BigDecimal UNIT = BigDecimal.ONE.movePointLeft(18);

    @Property
    void parts_add_up_to_the_whole(@ForAll("wholes") BigDecimal whole, @ForAll("weights") List<BigDecimal> weights) {
        assertThat(Shares.of(whole, weights).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(whole);
    }

    @Property
    void no_part_is_a_unit_away_from_what_it_is_entitled_to(
            @ForAll("wholes") BigDecimal whole, @ForAll("weights") List<BigDecimal> weights) {
        BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> shares = Shares.of(whole, weights);

        for (int i = 0; i < shares.size(); i++) {
            BigDecimal wrong = shares.get(i).multiply(all).subtract(whole.multiply(weights.get(i)));
            assertThat(wrong.abs()).isLessThan(UNIT.multiply(all));
        }
    }

    @Property
    void a_weight_of_zero_gets_nothing(
            @ForAll("wholes") BigDecimal whole, @ForAll("weights") List<BigDecimal> weights) {
        List<BigDecimal> shares = Shares.of(whole, weights);

        for (int i = 0; i < shares.size(); i++) {
            assertThat(weights.get(i).signum() > 0 || shares.get(i).signum() == 0)
                    .isTrue();
        }
    }

    @Test
    void the_first_of_equal_parts_takes_what_is_left() {
        BigDecimal one = BigDecimal.ONE;

        assertThat(Shares.of(one, List.of(one, one, one)))
                .containsExactly(
                        new BigDecimal("0.333333333333333334"),
                        new BigDecimal("0.333333333333333333"),
                        new BigDecimal("0.333333333333333333"));
    }

    @Test
    void what_is_left_goes_where_most_was_lost() {
        assertThat(Shares.of(UNIT, List.of(BigDecimal.ONE, BigDecimal.TEN)))
                .containsExactly(BigDecimal.ZERO.setScale(18), UNIT);
    }

    @Test
    void there_is_no_split_by_nothing_or_of_less_than_nothing() {
        assertThatThrownBy(() -> Shares.of(BigDecimal.ONE, List.of(BigDecimal.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shares.of(BigDecimal.ONE, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shares.of(BigDecimal.ONE.negate(), List.of(BigDecimal.ONE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shares.of(BigDecimal.ONE, List.of(BigDecimal.TEN, BigDecimal.ONE.negate())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<BigDecimal> wholes() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.TEN.pow(11))
                .ofScale(18);
    }

    @Provide
    Arbitrary<List<BigDecimal>> weights() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.TEN.pow(9))
                .ofScale(21)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .filter(weights -> weights.stream().anyMatch(weight -> weight.signum() > 0));
    }
}

package io.nimbill.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Sums in 128 bits are those of {@link BigDecimal}. */
class DecimalSumTest {
    @Property(tries = 300)
    void the_sum_is_exact(@ForAll("decimals") List<BigDecimal> values) {
        DecimalSum sum = new DecimalSum(27);
        BigDecimal expected = BigDecimal.ZERO;
        for (BigDecimal value : values) {
            add(sum, value.toPlainString());
            expected = expected.add(value);
        }
        assertThat(sum.value()).isEqualByComparingTo(expected);
    }

    @Provide
    Arbitrary<List<BigDecimal>> decimals() {
        BigInteger most = BigInteger.TEN.pow(38);
        return Combinators.combine(
                        Arbitraries.bigIntegers().between(most.negate(), most),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 30))
                .as((digits, shorter, scale) -> new BigDecimal(digits.divide(BigInteger.TEN.pow(shorter)), scale))
                .list()
                .ofMaxSize(50);
    }

    @Test
    void sums_beyond_128_bits_stay_exact() {
        DecimalSum sum = new DecimalSum(27);
        for (int i = 0; i < 40; i++) {
            add(sum, "-99999999999.000000000000000000000000001");
        }
        assertThat(sum.value()).isEqualTo(new BigDecimal("-3999999999960.00000000000000000000000004"));
    }

    @Test
    void the_value_has_no_zeros_at_its_end() {
        DecimalSum sum = new DecimalSum(21);
        add(sum, "99.500");
        add(sum, "0.50");
        assertThat(sum.value()).isEqualTo(new BigDecimal("100"));
    }

    private static void add(DecimalSum sum, String text) {
        byte[] bytes = ("x" + text).getBytes(StandardCharsets.US_ASCII);
        sum.add(bytes, 1, bytes.length);
    }
}

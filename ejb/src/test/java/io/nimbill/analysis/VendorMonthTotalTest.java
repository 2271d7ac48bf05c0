package io.nimbill.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VendorMonthTotalTest {

    @Test
    void a_bill_is_even_when_every_row_but_the_repeated_ones_has_its_place() {
        VendorMonthTotal total = Stream.of(
                        part("FILES", "1500.000000000000000000000000007"),
                        part("JOINED", "500"),
                        part("SOLD", "900.000000000000000000000000007"),
                        part("ABSORBED", "-8.50"),
                        part("PARKED", "108.50"))
                .reduce(VendorMonthTotal::plus)
                .orElseThrow();

        assertThat(total.billed()).isEqualByComparingTo("1000.000000000000000000000000007");
        assertThat(total.difference()).isZero();
    }

    @Test
    void the_last_digit_counts() {
        VendorMonthTotal total = part("FILES", "1").plus(part("SOLD", "0.999999999999999999999999999"));

        assertThat(total.difference()).isEqualByComparingTo("0.000000000000000000000000001");
    }

    private static VendorMonthTotal part(String name, String amount) {
        return VendorMonthTotal.of("EUR", name, new BigDecimal(amount));
    }
}

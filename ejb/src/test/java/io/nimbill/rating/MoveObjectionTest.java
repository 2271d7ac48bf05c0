package io.nimbill.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.money.Money;
import io.nimbill.work.Saying;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MoveObjectionTest {

    private static final Money LIMIT = Money.of("10.00", "EUR");

    @Test
    void what_cannot_be_reckoned_waits_with_the_reason() {
        assertThat(code(() -> {
                    throw new IllegalStateException("no such price");
                }))
                .isEqualTo("delivery.move-failed");
        assertThat(code(Optional::empty)).isEqualTo("delivery.move-unknown");
    }

    @Test
    void more_than_the_amount_waits_and_the_amount_itself_passes() {
        assertThat(code(() -> Optional.of(new BigDecimal("10.01")))).isEqualTo("delivery.sales-move");
        assertThat(MoveObjection.ofSales(LIMIT, () -> Optional.of(new BigDecimal("10"))))
                .isEmpty();
    }

    private static String code(Supplier<Optional<BigDecimal>> reckoned) {
        return MoveObjection.ofSales(LIMIT, reckoned).map(Saying::code).orElseThrow();
    }
}

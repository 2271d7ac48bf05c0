package io.nimbill.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LeakSearchTest {

    @Test
    void what_is_lost_of_a_credit_is_its_percentage_of_the_list_price_that_is_billed_now() {
        FoundLeak found = new FoundLeak(
                LeakKind.LOST_CREDIT,
                1,
                "CLOUD_ACCOUNT",
                "cla_1",
                "shop",
                "Virtual Machines",
                LocalDate.of(2026, 10, 1),
                null,
                "EUR",
                new BigDecimal("133.33"),
                4);
        assertThat(LeakSearch.lost(found, new BigDecimal("15.000000")).amount()).isEqualByComparingTo("19.9995");
    }
}

package io.nimbill.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnProofTest {

    @ParameterizedTest(name = "{0} bought, {1} sold, {2} absorbed, {3} parked")
    @CsvSource({
        "10, 10, 0, 0, 0, true",
        "10, 7, 3, 0, 0, true",
        "10, 7, 0, 3, 0, false",
        "10, 7, 2.999999999999999999, 0, 0.000000000000000001, false",
        "10, 10, 1, 0, -1, false",
    })
    void a_month_is_proved_where_every_cent_has_one_place_and_nothing_waits(
            BigDecimal bought,
            BigDecimal sold,
            BigDecimal absorbed,
            BigDecimal parked,
            BigDecimal difference,
            boolean proved) {
        OwnProof proof = of(bought, sold, absorbed, parked, List.of());
        assertThat(proof.difference()).isEqualByComparingTo(difference);
        assertThat(proof.isProved()).isEqualTo(proved);
    }

    @ParameterizedTest(name = "{0} rows that come to nothing")
    @CsvSource({"PARKED, false", "ABSORBED, true"})
    void rows_that_wait_stop_a_month_even_where_they_cost_nothing(String disposition, boolean proved) {
        OwnProof.Unsold unsold = new OwnProof.Unsold(disposition, "NO_PRICE", 2, BigDecimal.ZERO);
        assertThat(of(BigDecimal.TEN, BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ZERO, List.of(unsold))
                        .isProved())
                .isEqualTo(proved);
    }

    private static OwnProof of(
            BigDecimal bought, BigDecimal sold, BigDecimal absorbed, BigDecimal parked, List<OwnProof.Unsold> reasons) {
        return new OwnProof(LocalDate.of(2026, 10, 1), "EUR", bought, sold, absorbed, parked, BigDecimal.ZERO, reasons);
    }
}

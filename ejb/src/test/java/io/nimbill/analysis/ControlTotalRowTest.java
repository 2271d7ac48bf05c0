package io.nimbill.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlTotalRowTest {

    @ParameterizedTest
    @CsvSource({
        "BilledCost, true",
        "ListCost, true",
        "ContractedCost, true",
        "EffectiveCost, true",
        "PricingQuantity, false",
        "ConsumedQuantity, false"
    })
    void only_costs_have_a_currency(String measure, boolean cost) {
        assertThat(new ControlTotalRow("WHOLE", "", measure, 16, new BigDecimal("240"), "EUR").isCost())
                .isEqualTo(cost);
    }
}

package io.nimbill.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.vendor.ChargeKind;
import io.nimbill.work.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceBoundsTest {

    @ParameterizedTest
    @ValueSource(strings = {"-100.000001", "100000.1", "0.0000001", "1e400"})
    void a_percentage_out_of_bounds_is_refused(String percent) {
        assertThatThrownBy(() -> new Price.CostPlus(CostBasis.BILLED, new BigDecimal(percent)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).contains("percent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1000000000000.01", "0.0000000000000000001"})
    void a_unit_price_out_of_bounds_is_refused(String unitPrice) {
        assertThatThrownBy(() -> new Price.FixedUnitPrice(new BigDecimal(unitPrice)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).contains("unitPrice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-100", "0", "12.345678", "100000"})
    void a_percentage_within_bounds_is_taken(String percent) {
        assertThat(new Price.CostPlus(CostBasis.BILLED, new BigDecimal(percent)).percent())
                .isEqualTo(percent);
    }

    @Test
    void a_cost_plus_rule_without_percentage_is_refused() {
        assertThatThrownBy(() -> new Price.CostPlus(CostBasis.LIST, null)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_unit_price_for_a_kind_without_quantity_is_refused() {
        RuleScope credits = RuleScope.everything().withKind(ChargeKind.CREDIT);

        assertThatThrownBy(() -> new TariffRule(1, credits, new Price.FixedUnitPrice(BigDecimal.ONE), null, null, null))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_rule_that_ends_before_it_begins_is_refused() {
        LocalDate day = LocalDate.parse("2026-10-01");

        assertThatThrownBy(() -> new TariffRule(1, RuleScope.everything(), new Price.Absorb(), null, day, day))
                .isInstanceOf(Refusal.class);
    }
}

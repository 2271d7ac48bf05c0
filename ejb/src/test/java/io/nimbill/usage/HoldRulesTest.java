package io.nimbill.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HoldRulesTest {

    private final HoldRules rules = new HoldRules(new BigDecimal("20"));

    @Test
    void an_open_month_may_grow_as_it_likes() {
        assertThat(rules.objection(total("100"), total("900"), true)).isEmpty();
    }

    @Test
    void a_month_that_is_no_longer_open_may_move_up_to_the_percentage() {
        assertThat(rules.objection(total("100"), total("120"), false)).isEmpty();
        assertThat(rules.objection(total("100"), total("120.01"), false)
                        .orElseThrow()
                        .english())
                .contains("from 100 to 120.01 EUR, by 20.01");
    }

    @Test
    void a_fall_is_held_in_any_month() {
        assertThat(rules.objection(total("100"), total("79"), true)).isPresent();
        assertThat(rules.objection(total("100"), total("81"), true)).isEmpty();
    }

    @Test
    void a_total_below_zero_is_compared_by_its_size() {
        assertThat(rules.objection(total("-100"), total("-130"), true)).isEmpty();
        assertThat(rules.objection(total("-100"), total("-50"), true)).isPresent();
    }

    @Test
    void an_account_that_cost_something_must_not_vanish() {
        HoldRules.Content before = accounts(Map.of("0042", new BigDecimal("3"), "0043", BigDecimal.ZERO));
        HoldRules.Content after = accounts(Map.of("0044", new BigDecimal("3")));

        assertThat(rules.objection(before, after, true).orElseThrow().english())
                .contains("1 accounts")
                .contains("0042");
    }

    @Test
    void a_currency_that_vanishes_is_a_fall() {
        HoldRules.Content before = new HoldRules.Content(Map.of(), Map.of("EUR", BigDecimal.TEN));
        HoldRules.Content after = new HoldRules.Content(Map.of(), Map.of("USD", BigDecimal.TEN));

        assertThat(rules.objection(before, after, true).orElseThrow().english()).contains("from 10 to 0 EUR");
    }

    private static HoldRules.Content total(String amount) {
        return new HoldRules.Content(Map.of(), Map.of("EUR", new BigDecimal(amount)));
    }

    private static HoldRules.Content accounts(Map<String, BigDecimal> accounts) {
        return new HoldRules.Content(accounts, Map.of());
    }
}

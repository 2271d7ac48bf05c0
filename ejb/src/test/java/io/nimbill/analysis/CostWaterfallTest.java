package io.nimbill.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.analysis.CostWaterfall.Kind;
import io.nimbill.analysis.CostWaterfall.Step;
import io.nimbill.analysis.CostWaterfall.Trade;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CostWaterfallTest {

    @Test
    void cost_and_the_margins_of_all_levels_make_what_clients_pay() {
        CostWaterfall fall = CostWaterfall.of(List.of(
                        sold("OPERATOR", true, false, "100", "110"), sold("RESELLER", false, true, "110", "132")))
                .get(0);

        assertThat(fall.steps().stream().map(step -> step.kind() + " " + step.amount()))
                .containsExactly("BOUGHT 100", "MARGIN 10", "MARGIN 22", "PAID 132");
        assertThat(fall.levels()).allSatisfy(level -> assertThat(level.bought().add(level.margin()))
                .isEqualByComparingTo(level.sold()));
    }

    @Test
    void what_a_lower_level_keeps_is_a_step_of_its_own() {
        CostWaterfall fall = CostWaterfall.of(List.of(
                        sold("OPERATOR", true, false, "100", "110"),
                        sold("RESELLER", false, true, "80", "90"),
                        new Trade("RESELLER", false, false, false, "EUR", new BigDecimal("30"), BigDecimal.ZERO)))
                .get(0);

        assertThat(fall.steps().stream().map(step -> step.kind() + " " + step.amount()))
                .containsExactly("BOUGHT 100", "MARGIN 10", "MARGIN 10", "UNSOLD -30", "PAID 90");
    }

    @Test
    void currencies_do_not_mix_and_what_leaves_one_for_another_is_said() {
        List<CostWaterfall> falls = CostWaterfall.of(List.of(
                sold("OPERATOR", true, false, "100", "110"),
                new Trade("RESELLER", false, true, true, "USD", new BigDecimal("120"), new BigDecimal("150"))));

        assertThat(falls.get(0).steps().stream().map(step -> step.kind() + " " + step.amount()))
                .containsExactly("BOUGHT 100", "MARGIN 10", "EXCHANGED -110", "PAID 0");
        assertThat(falls.get(1).steps().stream().map(step -> step.kind() + " " + step.amount()))
                .containsExactly("BOUGHT 0", "MARGIN 30", "EXCHANGED 120", "PAID 150");
    }

    @Property(tries = 200)
    void it_always_adds_up(@ForAll long seed) {
        Random random = new Random(seed);
        List<Trade> trades = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            String level = List.of("OPERATOR", "DISTRIBUTOR", "RESELLER").get(random.nextInt(3));
            trades.add(new Trade(
                    level,
                    level.equals("OPERATOR"),
                    random.nextBoolean(),
                    random.nextInt(4) > 0,
                    "EUR",
                    BigDecimal.valueOf(random.nextInt(), 18),
                    BigDecimal.valueOf(random.nextInt(), 2)));
        }

        CostWaterfall.of(trades).forEach(fall -> {
            List<Step> steps = fall.steps();
            Step last = steps.get(steps.size() - 1);
            assertThat(last.kind()).isEqualTo(Kind.PAID);
            assertThat(steps.get(steps.size() - 2).after()).isEqualByComparingTo(last.amount());
        });
    }

    private static Trade sold(String level, boolean top, boolean toClient, String cost, String sales) {
        return new Trade(level, top, toClient, true, "EUR", new BigDecimal(cost), new BigDecimal(sales));
    }
}

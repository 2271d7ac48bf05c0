package io.nimbill.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.vendor.ChargeKind;
import io.nimbill.work.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line of tiers reads {@code above-upTo unitPrice flatPrice block}, {@code *} for open and {@code -} for none. */
class TieredPriceTest {

    @ParameterizedTest(name = "{0}: {1} {3} at {2}")
    @CsvSource({
        "'E18, minutes, every tier',  GRADUATED, '0-1000 1 0 10; 1000-* 0.5 0 10', 1500, 125",
        "'E18, MB, every tier',       GRADUATED, '0-1024 0.5 0 -; 1024-* 0.1 0 -', 2048, 614.4",
        "'E18, minutes, top tier',    VOLUME,    '0-1000 1 0 10; 1000-* 0.5 0 10', 1500, 75",
        "'E18, MB, top tier',         VOLUME,    '0-1024 0.5 0 -; 1024-* 0.1 0 -', 2048, 204.8",
        "'E20, blocks',               GRADUATED, '0-1000 1 0 100; 1000-* 1 0 1000', 5325, 15",
        "'E20, top tier',             VOLUME, '0-1000 1 0 100; 1000-101000 1 0 1000; 101000-* 0.5 0 1000', 1000, 10",
        "'E20, top tier',             VOLUME, '0-1000 1 0 100; 1000-101000 1 0 1000; 101000-* 0.5 0 1000', 101000, 101",
        "'E20, top tier',             VOLUME, '0-1000 1 0 100; 1000-101000 1 0 1000; 101000-* 0.5 0 1000', 101001, 51",
        "'E20, top tier',             VOLUME, '0-1000 1 0 100; 1000-101000 1 0 1000; 101000-* 0.5 0 1000', 300000, 150",
        "'E27, volume with a flat part', VOLUME, '0-* 0.0006 10 -', 65000, 49",
        "'E36, graduated with flat parts', GRADUATED, '0-5 0 100 -; 5-10 0 50 -; 10-15 5 0 -; 15-* 1 0 -', 22, 182",
        "'E36, first 12 of them',     GRADUATED, '0-5 0 100 -; 5-10 0 50 -; 10-15 5 0 -; 15-* 1 0 -', 12, 160",
        "'E38, before the volume',    VOLUME,    '0-15 10 0 -; 15-* 5 0 -', 15, 150",
        "'E38, the volume reached',   VOLUME,    '0-15 10 0 -; 15-* 5 0 -', 16, 80",
        "'E39, first run',            GRADUATED, '0-10 2 0 -; 10-20 3 0 -; 20-* 5 0 -', 15, 35",
        "'E39, with late usage',      GRADUATED, '0-10 2 0 -; 10-20 3 0 -; 20-* 5 0 -', 21, 55",
        "'the first flat part at quantity 0', GRADUATED, '0-5 1 3 -; 5-* 1 7 -', 0, 3",
        "'the first flat part at quantity 0', VOLUME,    '0-5 1 3 -; 5-* 1 7 -', 0, 3",
    })
    void examples_with_tiers(String example, PriceModel model, String tiers, BigDecimal quantity, String expected) {
        TieredPrice price = model == PriceModel.VOLUME
                ? new TieredPrice.Volume(tiers(tiers))
                : new TieredPrice.Graduated(tiers(tiers));

        assertThat(price.total(quantity)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest(name = "E27: {0} units, 100 free, then 5 for each 100: {1}")
    @CsvSource({"201, 10", "200, 5", "100.000001, 5", "100, 0", "0, 0"})
    void packages(BigDecimal quantity, String expected) {
        BigDecimal hundred = BigDecimal.valueOf(100);

        assertThat(new TieredPrice.Packages(hundred, hundred, BigDecimal.valueOf(5)).total(quantity))
                .isEqualByComparingTo(expected);
    }

    @Test
    void e36_ten_more_after_twelve_cost_twenty_two() {
        TieredPrice price = new TieredPrice.Graduated(tiers("0-5 0 100 -; 5-10 0 50 -; 10-15 5 0 -; 15-* 1 0 -"));

        assertThat(price.total(BigDecimal.valueOf(22)).subtract(price.total(BigDecimal.valueOf(12))))
                .isEqualByComparingTo("22");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "tier-gap, 0-10 1 0 -; 11-* 1 0 -",
        "tier-gap, 1-* 1 0 -",
        "tier-overlap, 0-10 1 0 -; 9-* 1 0 -",
        "tier-overlap, 0-10 1 0 -; 0-* 1 0 -",
        "tier-gap-at-end, 0-10 1 0 -; 10-20 1 0 -",
        "tier-open, 0-* 1 0 -; 10-* 1 0 -",
        "tier-empty, 0-10 1 0 -; 10-10 1 0 -; 10-* 1 0 -",
        "tier-empty, 0-10 1 0 -; 10-5 1 0 -; 5-* 1 0 -",
        "tier-price-out-of-bounds, 0-* -1 0 -",
        "tier-price-out-of-bounds, 0-* 1 -0.01 -",
        "tier-price-out-of-bounds, 0-* 1000000000001 0 -",
        "tier-bound-out-of-bounds, 0-1000000000000001 1 0 -; 1000000000000001-* 1 0 -",
        "block-out-of-bounds, 0-* 1 0 0",
        "too-many-decimals, 0-* 0.0000000000000000001 0 -",
    })
    void steps_that_cannot_be_are_refused(String code, String tiers) {
        assertThatThrownBy(() -> tiers(tiers)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).contains("tiers");
        });
    }

    @Test
    void there_are_one_to_fifty_steps() {
        assertThatThrownBy(() -> new Tiers(List.of())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Tiers(null)).isInstanceOf(Refusal.class);
    }

    @Test
    void packages_need_a_size_above_zero_and_a_price_not_below() {
        assertThatThrownBy(() -> new TieredPrice.Packages(BigDecimal.ZERO, null, BigDecimal.ONE))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new TieredPrice.Packages(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new TieredPrice.Packages(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE.negate()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void tiers_for_a_kind_without_quantity_are_refused() {
        RuleScope credits = RuleScope.everything().withKind(ChargeKind.CREDIT);
        Price price = new TieredPrice.Volume(tiers("0-* 1 0 -"));

        assertThatThrownBy(() -> new TariffRule(1, credits, price, null, null, null))
                .isInstanceOf(Refusal.class);
    }

    @Property
    void tiers_read_back_as_they_were_written(@ForAll("steps") Tiers tiers) {
        assertThat(TierText.parse(TierText.of(tiers.steps()))).isEqualTo(tiers.steps());
    }

    @Property
    void more_never_costs_less_where_each_part_has_its_own_price(
            @ForAll("steps") Tiers tiers,
            @ForAll("quantities") BigDecimal one,
            @ForAll("quantities") BigDecimal other) {
        TieredPrice graduated = new TieredPrice.Graduated(tiers);
        TieredPrice packages = new TieredPrice.Packages(BigDecimal.TEN, new BigDecimal("0.7"), BigDecimal.ONE);

        for (TieredPrice price : List.of(graduated, packages)) {
            assertThat(price.total(one.max(other))).isGreaterThanOrEqualTo(price.total(one.min(other)));
        }
    }

    @Property
    void no_quantity_costs_less_than_nothing(@ForAll("steps") Tiers tiers, @ForAll("quantities") BigDecimal quantity) {
        assertThat(tiers.graduated(quantity)).isNotNegative();
        assertThat(tiers.volume(quantity)).isNotNegative();
    }

    @Property
    void a_single_step_is_the_same_graduated_or_by_volume(@ForAll("quantities") BigDecimal quantity) {
        Tiers tiers = tiers("0-* 0.25 2 -");

        assertThat(tiers.graduated(quantity)).isEqualByComparingTo(tiers.volume(quantity));
    }

    @Provide
    Arbitrary<BigDecimal> quantities() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100_000))
                .ofScale(6);
    }

    @Provide
    Arbitrary<Tiers> steps() {
        Arbitrary<BigDecimal> width = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.001"), BigDecimal.valueOf(9000))
                .ofScale(3);
        Arbitrary<BigDecimal> price = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .ofScale(18);
        return Combinators.combine(width, price, price, width.injectNull(0.5))
                .as((wide, unitPrice, flat, block) -> new Tier(BigDecimal.ZERO, wide, unitPrice, flat, block))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(TieredPriceTest::stacked);
    }

    private static Tiers stacked(List<Tier> widths) {
        List<Tier> steps = new ArrayList<>();
        BigDecimal reached = BigDecimal.ZERO;
        for (Tier each : widths) {
            BigDecimal end = steps.size() == widths.size() - 1 ? null : reached.add(each.upTo());
            steps.add(new Tier(reached, end, each.unitPrice(), each.flatPrice(), each.block()));
            reached = end;
        }
        return new Tiers(steps);
    }

    private static Tiers tiers(String text) {
        List<Tier> steps = new ArrayList<>();
        for (String line : text.split("; ")) {
            String[] part = line.split("[ ]");
            String[] bounds = part[0].split("-");
            steps.add(new Tier(
                    new BigDecimal(bounds[0]),
                    bounds[1].equals("*") ? null : new BigDecimal(bounds[1]),
                    new BigDecimal(part[1]),
                    new BigDecimal(part[2]),
                    part[3].equals("-") ? null : new BigDecimal(part[3])));
        }
        return new Tiers(steps);
    }
}

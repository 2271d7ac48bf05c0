package io.nimbill.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.invoice.document.BillingCostCentre;
import io.nimbill.invoice.document.LineKey;
import io.nimbill.money.Money;
import io.nimbill.money.Rounding;
import io.nimbill.time.BillingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What cost centres do to what is billed: nothing but split it. */
class CostCentreSplitTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LineKey KEY = LineKey.usage(LocalDate.of(2026, 10, 1), 7, 1, 3, "USAGE", "STANDARD");

    @Property
    void parts_add_up_to_the_rounded_sum_and_none_is_a_cent_away(
            @ForAll @Size(min = 1, max = 9) List<@BigRange(min = "-50", max = "50") @Scale(6) BigDecimal> exact) {
        List<Money> parts = Rounding.toMinorUnit(exact, EUR);

        assertThat(sum(parts)).isEqualTo(Rounding.toMinorUnit(sumOf(exact), EUR));
        for (int i = 0; i < exact.size(); i++) {
            assertThat(parts.get(i).amount().subtract(exact.get(i)).abs()).isLessThan(new BigDecimal("0.01"));
        }
    }

    /** However charges and mappings move from run to run, each run bills what it would bill without cost centres. */
    @Property
    void every_run_bills_what_it_would_bill_unsplit(
            @ForAll @Size(min = 1, max = 6)
                    List<@Size(4) List<@BigRange(min = "-20", max = "90") @Scale(6) BigDecimal>> runs) {
        List<Money> settled = new ArrayList<>(List.of(zero(), zero(), zero(), zero()));
        List<BigDecimal> settledExact = new ArrayList<>(List.of(nothing(), nothing(), nothing(), nothing()));
        for (List<BigDecimal> wholes : runs) {
            DueAmount due = due(wholes, settledExact, settled);
            List<DueAmount.Part> parts = due.parts();
            if (!due.due().isZero()) {
                assertThat(sum(parts.stream().map(DueAmount.Part::due).toList()))
                        .isEqualTo(due.due());
                assertThat(sumOf(parts.stream().map(DueAmount.Part::exact).toList()))
                        .isEqualByComparingTo(due.dueExact());
                parts.forEach(part -> settle(part, settled, settledExact));
                assertThat(sum(settled)).isEqualTo(Rounding.toMinorUnit(sumOf(wholes), EUR));
                assertThat(settled).isEqualTo(Rounding.toMinorUnit(wholes, EUR));
            }
        }
    }

    @Test
    void what_moved_to_another_cost_centre_is_given_back_by_the_one_before() {
        DueAmount due = due(
                List.of(nothing(), new BigDecimal("12.50"), nothing(), nothing()),
                List.of(new BigDecimal("10"), nothing(), nothing(), nothing()),
                List.of(Money.of("10.00", "EUR"), zero(), zero(), zero()));

        assertThat(due.due()).isEqualTo(Money.of("2.50", "EUR"));
        assertThat(due.parts().stream().map(DueAmount.Part::due))
                .containsExactly(Money.of("-10.00", "EUR"), Money.of("12.50", "EUR"));
    }

    private static void settle(DueAmount.Part part, List<Money> settled, List<BigDecimal> settledExact) {
        int at = part.costCentre() == null ? 0 : (int) part.costCentre().id();
        settled.set(at, settled.get(at).plus(part.due()));
        settledExact.set(at, settledExact.get(at).add(part.exact()));
    }

    private static DueAmount due(List<BigDecimal> wholes, List<BigDecimal> settledExact, List<Money> settled) {
        List<CostShare> shares = new ArrayList<>();
        for (int i = 0; i < wholes.size(); i++) {
            BillingCostCentre centre = i == 0 ? null : new BillingCostCentre(i, "CC" + i, "Centre " + i);
            shares.add(new CostShare(centre, wholes.get(i), settledExact.get(i), settled.get(i)));
        }
        return new DueAmount(
                KEY,
                BillingPeriod.of(YearMonth.of(2026, 10)),
                new DueAmount.Words("Amazon Web Services", "111122223333", "EC2"),
                EUR,
                sumOf(wholes),
                sumOf(settledExact),
                sum(settled),
                null,
                List.of(),
                shares,
                null);
    }

    private static Money zero() {
        return Money.zero(EUR);
    }

    private static BigDecimal nothing() {
        return BigDecimal.ZERO;
    }

    private static Money sum(List<Money> parts) {
        return parts.stream().reduce(zero(), Money::plus);
    }

    private static BigDecimal sumOf(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

package io.nimbill.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.agreement.Fee;
import io.nimbill.agreement.FeeKind;
import io.nimbill.agreement.Fees;
import io.nimbill.time.BillingPeriod;
import io.nimbill.vendor.ChargeKind;
import io.nimbill.work.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FeeReckoningTest {

    private static final BillingPeriod MAY = BillingPeriod.of(YearMonth.of(2026, 5));
    private static final Fee FLAT = Fee.flat("Support plan", new BigDecimal("10.00"));
    private static final Fee TENTH = Fee.percentage("Service", new BigDecimal("10"));

    /** E16: usage of 100.00 at the public rate, a rule of + 10 %, a flat fee of 10 and one of 10 % without flat fees. */
    @Test
    void e16_flat_fees_are_not_in_the_base_of_a_percentage() {
        FeeReckoning reckoning = whole(usage("110.00"), FLAT, TENTH);

        assertThat(reckoning.amount(FLAT)).isEqualByComparingTo("10.00");
        assertThat(reckoning.amount(TENTH)).isEqualByComparingTo("11.00");
        assertThat(total("110.00", reckoning, FLAT, TENTH)).isEqualByComparingTo("131.00");
        assertThat(reckoning.reason(TENTH).english()).isEqualTo("10 % of 110");
    }

    @Test
    void a_percentage_may_be_of_the_flat_fees_too() {
        Fee ofAll = new Fee(FeeKind.PERCENTAGE, "Service", new BigDecimal("10"), true);

        assertThat(whole(usage("110.00"), FLAT, ofAll).amount(ofAll)).isEqualByComparingTo("12.00");
    }

    @Test
    void tax_credits_and_marketplace_are_not_in_the_base_but_in_what_a_commitment_compares() {
        RowCharges rows = new RowCharges(Map.of(
                ChargeKind.USAGE, new BigDecimal("100"),
                ChargeKind.REFUND, new BigDecimal("-20"),
                ChargeKind.TAX, new BigDecimal("19"),
                ChargeKind.CREDIT, new BigDecimal("-5"),
                ChargeKind.MARKETPLACE, new BigDecimal("50")));
        Fee least = Fee.minimum("Minimum", new BigDecimal("200"));
        FeeReckoning reckoning = new FeeReckoning(MAY, List.of(MAY), rows, List.of(TENTH, least));

        assertThat(reckoning.amount(TENTH)).isEqualByComparingTo("8");
        assertThat(reckoning.amount(least)).isEqualByComparingTo("56");
    }

    /** E36: a minimum of 1000 where 100 is billed. */
    @Test
    void e36_a_minimum_asks_for_what_is_missing() {
        Fee least = Fee.minimum("Minimum", new BigDecimal("1000"));

        assertThat(whole(usage("100"), least).amount(least)).isEqualByComparingTo("900");
        assertThat(whole(usage("1000.01"), least).amount(least)).isEqualByComparingTo("0");
        assertThat(whole(new RowCharges(Map.of()), least).amount(least)).isEqualByComparingTo("1000");
    }

    /** E36: a maximum of 170 where 160 is billed; then 3 at 5, then 7 at 1: the first costs 10 more, the second nothing. */
    @Test
    void e36_a_maximum_gives_back_what_exceeds_it() {
        Fee most = Fee.maximum("Maximum", new BigDecimal("170"));

        assertThat(whole(usage("160"), most).amount(most)).isEqualByComparingTo("0");
        assertThat(total("175", whole(usage("175"), most), most)).isEqualByComparingTo("170");
        assertThat(total("182", whole(usage("182"), most), most)).isEqualByComparingTo("170");
        assertThat(whole(usage("182"), most).reason(most).english())
                .isEqualTo("Charges of 182; agreed are at most 170 a month");
    }

    /** E26: 50 a month from the 10th of August; 50 a month from the 6th of April. */
    @Test
    void e26_a_month_that_is_begun_later_costs_its_days() {
        Fee monthly = Fee.flat("Plan", new BigDecimal("50"));

        assertThat(part(2012, 8, 10, monthly).amount(monthly).setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo("35.48");
        assertThat(part(2015, 4, 6, monthly).amount(monthly).setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo("41.67");
        assertThat(part(2012, 8, 10, monthly).reason(monthly).english())
                .startsWith("35.48")
                .endsWith(", of 50 a month for 22 of 31 days");
    }

    @Test
    void commitments_are_taken_by_the_day_and_ask_nothing_of_a_month_without_one() {
        Fee least = Fee.minimum("Minimum", new BigDecimal("310"));
        Fee most = Fee.maximum("Maximum", new BigDecimal("310"));
        List<BillingPeriod> tenDays =
                List.of(new BillingPeriod(MAY.start(), MAY.start().plusDays(10)));
        FeeReckoning tenth = new FeeReckoning(MAY, tenDays, usage("90"), List.of(least, most));
        FeeReckoning late = new FeeReckoning(MAY, List.of(), usage("90"), List.of(least, most, FLAT, TENTH));

        assertThat(tenth.amount(least)).isEqualByComparingTo("10");
        assertThat(tenth.amount(most)).isEqualByComparingTo("0");
        assertThat(late.amount(least)).isEqualByComparingTo("0");
        assertThat(late.amount(most)).isEqualByComparingTo("0");
        assertThat(late.amount(FLAT)).isEqualByComparingTo("0");
        assertThat(late.amount(TENTH)).as("late charges of its days").isEqualByComparingTo("9");
    }

    @Test
    void days_are_put_together_to_spans() {
        assertThat(FeeReckoning.spans(MAY, day -> true)).containsExactly(MAY);
        assertThat(FeeReckoning.spans(MAY, day -> false)).isEmpty();
        assertThat(FeeReckoning.spans(MAY, day -> day.getDayOfMonth() < 3 || day.getDayOfMonth() > 30))
                .containsExactly(
                        new BillingPeriod(MAY.start(), MAY.start().plusDays(2)),
                        new BillingPeriod(LocalDate.of(2026, 5, 31), MAY.end()));
    }

    @Test
    void fees_that_cannot_be_are_refused() {
        Fee least = Fee.minimum("Minimum", new BigDecimal("100"));
        assertRefused("fee-name", () -> Fee.flat(" ", BigDecimal.ONE));
        assertRefused("fee-value", () -> Fee.flat("Plan", BigDecimal.ZERO));
        assertRefused("fee-value", () -> Fee.flat("Plan", new BigDecimal("0.00001")));
        assertRefused("fee-value", () -> Fee.percentage("Service", new BigDecimal("1001")));
        assertRefused("two-commitments", () -> Fees.of(least, Fee.minimum("Other", BigDecimal.TEN)));
        assertRefused("commitments-crossed", () -> Fees.of(least, Fee.maximum("Maximum", new BigDecimal("99"))));
    }

    /** However many agreements follow each other inside a month, their flat fees of the same amount are the month's. */
    @Property
    void parts_of_a_month_add_up_to_it(
            @ForAll @BigRange(min = "0.01", max = "99999") @Scale(4) BigDecimal amount,
            @ForAll @IntRange(min = 1, max = 15) int first,
            @ForAll @IntRange(min = 16, max = 30) int second) {
        Fee monthly = Fee.flat("Plan", amount.max(new BigDecimal("0.01")));
        LocalDate one = MAY.start().plusDays(first);
        LocalDate other = MAY.start().plusDays(second);
        BigDecimal sum = List.of(
                        new BillingPeriod(MAY.start(), one),
                        new BillingPeriod(one, other),
                        new BillingPeriod(other, MAY.end()))
                .stream()
                .map(days -> new FeeReckoning(MAY, List.of(days), usage("0"), List.of(monthly)).amount(monthly))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(sum).isEqualByComparingTo(monthly.value());
    }

    @Property
    void rows_and_commitments_together_never_cross_either_of_them(
            @ForAll @BigRange(min = "-5000", max = "5000") @Scale(6) BigDecimal charged,
            @ForAll @BigRange(min = "0.01", max = "2000") @Scale(2) BigDecimal lower,
            @ForAll @BigRange(min = "0", max = "2000") @Scale(2) BigDecimal more,
            @ForAll @IntRange(min = 1, max = 31) int lastDay) {
        Fee least = Fee.minimum("Minimum", lower.max(new BigDecimal("0.01")));
        Fee most = Fee.maximum("Maximum", least.value().add(more));
        List<BillingPeriod> days =
                List.of(new BillingPeriod(MAY.start(), MAY.start().plusDays(lastDay)));
        FeeReckoning reckoning = new FeeReckoning(MAY, days, usage(charged.toPlainString()), List.of(least, most));
        FeeReckoning bounds = new FeeReckoning(MAY, days, usage("0"), List.of(least));
        BigDecimal whole = charged.add(reckoning.amount(least)).add(reckoning.amount(most));

        assertThat(whole).isGreaterThanOrEqualTo(bounds.amount(least));
        assertThat(whole).isLessThanOrEqualTo(charged.max(upper(most, days)));
        assertThat(whole).isLessThanOrEqualTo(upper(most, days));
        assertThat(reckoning.amount(least)).isNotNegative();
        assertThat(reckoning.amount(most)).isNotPositive();
    }

    private static BigDecimal upper(Fee most, List<BillingPeriod> days) {
        Fee flat = Fee.flat("Plan", most.value());
        return new FeeReckoning(MAY, days, usage("0"), List.of(flat)).amount(flat);
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    private static FeeReckoning whole(RowCharges rows, Fee... fees) {
        return new FeeReckoning(MAY, List.of(MAY), rows, List.of(fees));
    }

    private static FeeReckoning part(int year, int month, int firstDay, Fee fee) {
        BillingPeriod period = BillingPeriod.of(YearMonth.of(year, month));
        BillingPeriod days = new BillingPeriod(LocalDate.of(year, month, firstDay), period.end());
        return new FeeReckoning(period, List.of(days), usage("0"), List.of(fee));
    }

    private static BigDecimal total(String rows, FeeReckoning reckoning, Fee... fees) {
        return List.of(fees).stream().map(reckoning::amount).reduce(new BigDecimal(rows), BigDecimal::add);
    }

    private static RowCharges usage(String amount) {
        return new RowCharges(Map.of(ChargeKind.USAGE, new BigDecimal(amount)));
    }
}

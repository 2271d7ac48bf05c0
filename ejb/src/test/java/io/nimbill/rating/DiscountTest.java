package io.nimbill.rating;

import static io.nimbill.rating.RatingFixture.DAY;
import static io.nimbill.rating.RatingFixture.EUR;
import static io.nimbill.rating.RatingFixture.amounts;
import static io.nimbill.rating.RatingFixture.billedPlus;
import static io.nimbill.rating.RatingFixture.edge;
import static io.nimbill.rating.RatingFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.agreement.KindPolicies;
import io.nimbill.agreement.TierScope;
import io.nimbill.exchange.ExchangePolicy;
import io.nimbill.pricing.CostBasis;
import io.nimbill.pricing.Discount;
import io.nimbill.pricing.Price;
import io.nimbill.pricing.PriceSubject;
import io.nimbill.pricing.RuleScope;
import io.nimbill.pricing.Tariff;
import io.nimbill.pricing.TariffRule;
import io.nimbill.vendor.ChargeKind;
import io.nimbill.work.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Discounts on what rules have priced, for one service or for several together. */
@Domain(RatingDomain.class)
@Domain(DomainContext.Global.class)
class DiscountTest {

    @Test
    void a_bundle_lowers_the_charges_of_its_services_where_all_of_them_are_taken() {
        Edge edge = offering(discount("compute storage", 2, "10"));

        assertThat(amounts(rate(edge, used("compute", "100"), used("storage", "50"), used("mail", "10"))))
                .containsExactly("99", "49.5", "11");
        assertThat(amounts(rate(edge, used("compute", "100"), used("mail", "10"))))
                .as("without storage there is no bundle")
                .containsExactly("110", "11");
    }

    @Test
    void several_services_of_one_vendor_count_whichever_they_are() {
        Edge edge = offering(discount("", 3, "20"));

        assertThat(amounts(rate(edge, used("compute", "100"), used("storage", "50"))))
                .containsExactly("110", "55");
        assertThat(amounts(rate(edge, used("compute", "100"), used("storage", "50"), used("mail", "10"))))
                .containsExactly("88", "44", "8.8");
    }

    @Test
    void percentages_add_up_and_never_take_off_more_than_all() {
        assertThat(amounts(rate(offering(discount("", 1, "30"), discount("compute", 1, "25")), used("compute", "100"))))
                .containsExactly("49.5");
        assertThat(amounts(rate(offering(discount("", 1, "70"), discount("compute", 1, "70")), used("compute", "100"))))
                .containsExactly("0");
    }

    @Test
    void refunds_are_lowered_at_the_same_rate_and_money_back_takes_no_service() {
        Edge edge = offering(discount("compute storage", 2, "10"));
        UsageRow refund = row("compute", ChargeKind.REFUND, "-20");

        assertThat(amounts(rate(edge, used("compute", "100"), used("storage", "50"), refund)))
                .containsExactly("99", "49.5", "-19.8");
        assertThat(amounts(rate(edge, used("compute", "100"), row("storage", ChargeKind.REFUND, "-5"))))
                .containsExactly("110", "-5.5");
    }

    @Test
    void what_is_sold_at_cost_is_not_covered() {
        Edge edge = offering(discount("", 1, "50"));

        assertThat(amounts(rate(edge, row("compute", ChargeKind.SUPPORT, "8")))).containsExactly("8");
        assertThat(amounts(rate(offering(new Price.PassThrough(), discount("", 1, "50")), used("compute", "8"))))
                .containsExactly("8");
        UsageRow share = row("compute", ChargeKind.SUPPORT, "8").share(-1, 7, new BigDecimal("8"));
        assertThat(amounts(rate(edge, share))).containsExactly("8");
    }

    /** E16 without its fees: 100 at public rate, 10 % on top; 10 % off the result is 99, on which the next level stands. */
    @Test
    void lower_edges_inherit_the_discount_and_it_is_told_apart() {
        Edge first = offering(discount("", 1, "10"));
        List<Charge> charges = rate(List.of(first, edge(1, billedPlus("10"))), used("compute", "100"));

        assertThat(amounts(charges)).containsExactly("99", "108.9");
        assertThat(charges.get(0).sale().reduction().percent()).isEqualByComparingTo("10");
        assertThat(charges.get(0).sale().reduction().amount()).isEqualByComparingTo("11");
        assertThat(charges.get(1).sale().reduction()).isNull();
    }

    /** E11: the client pays 100, the reseller 7 % less. */
    @Test
    void a_markdown_of_7_percent_on_100_is_93() {
        Edge edge = offering(new Price.CostPlus(CostBasis.BILLED, BigDecimal.ZERO), discount("", 1, "7"));

        assertThat(amounts(rate(edge, used("compute", "100")))).containsExactly("93");
    }

    @Test
    void a_discount_with_an_end_ends() {
        Discount ending = new Discount("Autumn", null, List.of(), 1, BigDecimal.TEN, null, DAY);
        Discount lasting = new Discount("Autumn", null, List.of(), 1, BigDecimal.TEN, null, DAY.plusDays(1));

        assertThat(amounts(rate(offering(ending), used("compute", "100")))).containsExactly("110");
        assertThat(amounts(rate(offering(lasting), used("compute", "100")))).containsExactly("99");
    }

    @ParameterizedTest(name = "{0}, {1} of {2} needed, {3} %")
    @CsvSource({
        "name, Offer, compute, 2, 10, needed-out-of-bounds",
        "name, Offer, compute, 0, 10, needed-out-of-bounds",
        "name, ' ', compute, 1, 10, word-missing",
        "name, Offer, compute, 1, 0, discount-of-nothing",
        "name, Offer, compute, 1, -1, discount-out-of-bounds",
        "name, Offer, compute, 1, 100.1, discount-out-of-bounds",
    })
    void what_could_never_take_anything_off_is_refused(
            String ignored, String name, String service, int needed, BigDecimal percent, String code) {
        assertThatThrownBy(() -> new Discount(name, null, List.of(service), needed, percent, null, null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
        assertThatThrownBy(() ->
                        new Discount("Offer", null, List.of(), 1, BigDecimal.ONE, DAY, LocalDate.parse("2026-01-01")))
                .hasMessageContaining("end after it begins");
    }

    @Property
    void a_discount_never_raises_a_price_nor_turns_its_sign(@ForAll List<UsageRow> any, @ForAll Holder.Client client) {
        for (Charge charge : RatingFixture.rateAll(RatingFixture.numbered(any), client)) {
            Charge.Reduction off = charge.sale() == null ? null : charge.sale().reduction();
            if (off != null) {
                BigDecimal amount = charge.sale().amount();
                BigDecimal before = amount.add(off.amount());
                assertThat(amount.abs()).isLessThanOrEqualTo(before.abs());
                assertThat(amount.signum() * before.signum()).isNotNegative();
                assertThat(off.percent()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            }
        }
    }

    private static Discount discount(String services, int needed, String percent) {
        List<String> named = services.isEmpty() ? List.of() : List.of(services.split(" "));
        return new Discount("Offer", null, named, needed, new BigDecimal(percent), null, null);
    }

    private static Edge offering(Discount... discounts) {
        return offering(billedPlus("10"), discounts);
    }

    private static Edge offering(Price price, Discount... discounts) {
        EdgeTerms terms = terms(0, EUR, KindPolicies.proposed(), price);
        Tariff tariff = new Tariff(
                10,
                EUR,
                List.of(new TariffRule(1, RuleScope.everything(), price, null, null, null)),
                List.of(discounts));
        return edge(
                0,
                new EdgeTerms(
                        terms.agreementId(),
                        terms.billingAccountId(),
                        EUR,
                        ExchangePolicy.USAGE_DAY,
                        terms.policies(),
                        TierScope.ACCOUNT,
                        tariff));
    }

    private static UsageRow used(String service, String billed) {
        return row(service, ChargeKind.USAGE, billed);
    }

    private static UsageRow row(String service, ChargeKind kind, String billed) {
        PriceSubject subject = new PriceSubject(1, 7, service, service, "sku", "eu", kind, "Hrs");
        return new UsageRow(
                1,
                DAY,
                subject,
                service.hashCode(),
                BigDecimal.ONE,
                EUR,
                null,
                VendorCosts.billed(new BigDecimal(billed)));
    }

    private static List<Charge> rate(Edge edge, UsageRow... rows) {
        return rate(List.of(edge), rows);
    }

    private static List<Charge> rate(List<Edge> path, UsageRow... rows) {
        return RatingFixture.rateAll(new ArrayList<>(List.of(rows)), new Holder.Client(path));
    }
}

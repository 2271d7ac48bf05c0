package io.nimbill.rating;

import static io.nimbill.rating.RatingFixture.EUR;
import static io.nimbill.rating.RatingFixture.USD;
import static io.nimbill.rating.RatingFixture.amounts;
import static io.nimbill.rating.RatingFixture.billedPlus;
import static io.nimbill.rating.RatingFixture.edge;
import static io.nimbill.rating.RatingFixture.perUnit;
import static io.nimbill.rating.RatingFixture.plus;
import static io.nimbill.rating.RatingFixture.rate;
import static io.nimbill.rating.RatingFixture.row;
import static io.nimbill.rating.RatingFixture.terms;
import static io.nimbill.rating.RatingFixture.usage;
import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.agreement.KindPolicies;
import io.nimbill.agreement.KindPolicy;
import io.nimbill.agreement.TierScope;
import io.nimbill.exchange.ExchangePolicy;
import io.nimbill.exchange.QuotedRate;
import io.nimbill.exchange.RateTable;
import io.nimbill.exchange.RateTerms;
import io.nimbill.pricing.CostBasis;
import io.nimbill.pricing.Price;
import io.nimbill.vendor.ChargeKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RowRatingTest {

    private static final KindPolicies PROPOSED = KindPolicies.proposed();

    @ParameterizedTest(name = "{0}: billed {1}, {2} % on each edge")
    @CsvSource({
        // example,                                   billed, percents,  amounts
        "'E11, client cost 100, reseller markdown 7', 100,    -7,        93",
        "'E16, group usage 100 at +10',               100,    10,        110",
        "'three edges',                               100,    10 5 20,   110 115.5 138.6",
        "'given away',                                100,    -100,      0",
        "'a refund keeps its sign',                   -50,    10 10,     -55 -60.5",
        "'27 decimals are rounded once, half up',     0.000000000000000000500000001, 0, 0.000000000000000001",
        "'just below half is nothing',                0.000000000000000000499999999, 0, 0",
        "'half a unit away from zero',                -0.0000000000000000005, 0, -0.000000000000000001",
    })
    void cost_plus(String example, String billed, String percents, String expected) {
        String[] percent = percents.split(" ");
        Edge[] path = new Edge[percent.length];
        for (int level = 0; level < percent.length; level++) {
            path[level] = edge(level, billedPlus(percent[level]));
        }

        assertThat(String.join(" ", amounts(rate(usage(billed), path)))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "E10: BillingPreTaxTotal {0}, before the partner''s credit {1}, sold at list for {2}")
    @CsvSource({"85.00, 100.000000000000000000, 100", "85.00, 85.00, 85", "85.00, , 85"})
    void partner_center_rows_sold_at_list_leave_the_partner_its_credit(
            BigDecimal total, BigDecimal list, String expected) {
        UsageRow row = row(ChargeKind.USAGE, EUR, "1", new VendorCosts(total, list, null, null));

        Charge charge = rate(row, edge(0, plus(CostBasis.LIST, "0"))).get(0);

        assertThat(charge.sale().amount()).isEqualByComparingTo(expected);
        assertThat(charge.margin().orElseThrow()).isEqualByComparingTo(new BigDecimal(expected).subtract(total));
    }

    @Test
    void a_fixed_rate_converts_its_currency_and_a_spread_raises_the_rate_of_the_day() {
        UsageRow row = RatingFixture.row(ChargeKind.USAGE, USD, "1", VendorCosts.billed(new BigDecimal("100")));
        EdgeTerms plain = billedPlusTerms("10");
        RateTerms fixed = new RateTerms(USD, new BigDecimal("0.92"), BigDecimal.ZERO);
        RateTerms raised = new RateTerms(null, null, new BigDecimal("2"));
        RateTerms lowered = new RateTerms(null, null, new BigDecimal("-2"));

        assertThat(amounts(rate(row, edge(0, with(plain, ExchangePolicy.FIXED, fixed)))))
                .containsExactly("101.2");
        assertThat(amounts(rate(row, edge(0, with(plain, ExchangePolicy.USAGE_DAY, raised)))))
                .as("0.95 and 2 % are 0.969")
                .containsExactly("106.59");
        assertThat(amounts(rate(row, edge(0, with(plain, ExchangePolicy.PERIOD, lowered)))))
                .as("0.90 less 2 % are 0.882")
                .containsExactly("97.02");
    }

    private static EdgeTerms billedPlusTerms(String percent) {
        return RatingFixture.terms(0, EUR, PROPOSED, billedPlus(percent));
    }

    private static EdgeTerms with(EdgeTerms terms, ExchangePolicy policy, RateTerms rates) {
        return new EdgeTerms(
                terms.agreementId(),
                terms.billingAccountId(),
                terms.currency(),
                policy,
                terms.policies(),
                terms.tierScope(),
                terms.tariff(),
                rates);
    }

    @Test
    void e12_a_refund_of_which_the_seller_passes_on_a_tenth() {
        UsageRow refund = row(ChargeKind.REFUND, EUR, null, VendorCosts.billed(BigDecimal.valueOf(-50)));

        assertThat(amounts(rate(refund, edge(0, billedPlus("-90"))))).containsExactly("-5");
    }

    @Test
    void e15_a_reservation_paid_upfront_is_sold_at_its_amortised_cost() {
        UsageRow day = row(
                ChargeKind.COMMITTED_USAGE,
                EUR,
                "24",
                new VendorCosts(BigDecimal.ZERO, null, null, new BigDecimal("365").divide(new BigDecimal("365"))));

        assertThat(amounts(rate(day, edge(0, plus(CostBasis.EFFECTIVE, "0"))))).containsExactly("1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"LIST, 200", "CONTRACTED, 180", "EFFECTIVE, 120", "BILLED, 0"})
    void the_first_edge_takes_its_percentage_of_the_basis_it_names(CostBasis basis, String expected) {
        assertThat(amounts(rate(covered(), edge(0, plus(basis, "0"))))).containsExactly(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"LIST, 220", "CONTRACTED, 165", "EFFECTIVE, 165", "BILLED, 165"})
    void below_the_first_edge_every_basis_but_list_is_the_price_paid_above(CostBasis basis, String expected) {
        List<Charge> charges = rate(covered(), edge(0, plus(CostBasis.EFFECTIVE, "25")), edge(1, plus(basis, "10")));

        assertThat(amounts(charges)).containsExactly("150", expected);
    }

    @Test
    void where_the_vendor_gives_no_list_cost_the_price_paid_stands_for_it_at_every_level() {
        List<Charge> charges =
                rate(usage("100"), edge(0, plus(CostBasis.LIST, "10")), edge(1, plus(CostBasis.LIST, "10")));

        assertThat(amounts(charges)).containsExactly("110", "121");
    }

    @ParameterizedTest(name = "{0}: {1} units, billed {2}, at 0.05 a unit")
    @CsvSource({
        "USAGE,           720,   69.12,  36",
        "USAGE,           720,   0,      36",
        "COMMITTED_USAGE, 24,    0,      1.2",
        "COMMITTED_USAGE, ,      -2.304, 0",
        "REFUND,          10,    -0.96,  -0.5",
        "REFUND,          -10,   -0.96,  -0.5",
        "REFUND,          ,      -0.96,  0",
        "PURCHASE,        0.000000000000000000001, 1, 0",
    })
    void a_unit_price_counts_the_quantity_and_follows_the_sign_of_the_cost(
            ChargeKind kind, String quantity, String billed, String expected) {
        UsageRow row = row(kind, EUR, quantity, VendorCosts.billed(new BigDecimal(billed)));

        assertThat(amounts(rate(row, edge(0, perUnit("0.05"))))).containsExactly(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = ChargeKind.class,
            names = {"TAX", "CREDIT", "DISCOUNT", "COMMITMENT_FEE", "ADJUSTMENT"})
    void a_unit_price_never_prices_a_kind_without_quantity(ChargeKind kind) {
        EdgeTerms allByRule = terms(0, EUR, PROPOSED.with(kind, KindPolicy.RULE), perUnit("3"));
        UsageRow row = row(kind, EUR, "5", VendorCosts.billed(BigDecimal.TEN));

        assertThat(amounts(rate(row, edge(0, allByRule)))).containsExactly("NO_PRICE");
    }

    @ParameterizedTest(name = "{0} of 10 under the proposed policies at +20 %: {1}")
    @CsvSource({
        "USAGE, 12",
        "COMMITTED_USAGE, 12",
        "PURCHASE, 12",
        "REFUND, 12",
        "MARKETPLACE, 10",
        "SUPPORT, 10",
        "ADJUSTMENT, 10",
        "COMMITMENT_FEE, KEPT",
        "CREDIT, KEPT",
        "DISCOUNT, KEPT",
        "TAX, STRIPPED_TAX"
    })
    void the_policy_of_the_kind_comes_before_any_rule(ChargeKind kind, String expected) {
        UsageRow row = row(kind, EUR, "1", VendorCosts.billed(BigDecimal.TEN));

        assertThat(amounts(rate(row, edge(0, billedPlus("20"))))).containsExactly(expected);
    }

    @Test
    void a_row_that_is_absorbed_at_a_level_is_not_seen_below() {
        List<Charge> charges =
                rate(usage("100"), edge(0, billedPlus("10")), edge(1, new Price.Absorb()), edge(2, billedPlus("10")));

        assertThat(amounts(charges)).containsExactly("110", "RULE");
        assertThat(charges.get(1).disposition()).isEqualTo(Disposition.ABSORBED);
        assertThat(charges.get(1).cost()).isEqualTo(charges.get(0).sale().amount());
    }

    @Test
    void without_an_agreement_a_row_is_parked_at_its_seller_and_stays_sold_above() {
        List<Charge> charges = rate(usage("100"), edge(0, billedPlus("10")), new Edge(2, 3, null));

        assertThat(amounts(charges)).containsExactly("110", "NO_PRICE");
        assertThat(charges.get(1).disposition()).isEqualTo(Disposition.PARKED);
    }

    @Test
    void without_a_price_book_only_what_is_passed_at_cost_is_sold() {
        EdgeTerms noBook = new EdgeTerms(1, 2, EUR, ExchangePolicy.USAGE_DAY, PROPOSED, TierScope.ACCOUNT, null);

        assertThat(amounts(rate(usage("100"), edge(0, noBook)))).containsExactly("NO_PRICE");
        assertThat(amounts(
                        rate(row(ChargeKind.SUPPORT, EUR, null, VendorCosts.billed(BigDecimal.TEN)), edge(0, noBook))))
                .containsExactly("10");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"USAGE_DAY, 95, 104.5", "PERIOD, 90, 99", "LINE, 80, 88"})
    void the_cost_is_converted_first_and_then_the_rule_applies(ExchangePolicy policy, String converted, String amount) {
        EdgeTerms inEuro = terms(0, EUR, PROPOSED, policy, billedPlus("10"));
        LineRate fromEuro = new LineRate(EUR, new BigDecimal("1.25"));
        UsageRow row = row(ChargeKind.USAGE, USD, "1", fromEuro, VendorCosts.billed(new BigDecimal("100")));

        Charge charge = rate(row, edge(0, inEuro)).get(0);

        assertThat(charge.sale().convertedCost()).isEqualByComparingTo(converted);
        assertThat(charge.sale().amount()).isEqualByComparingTo(amount);
        assertThat(charge.margin().orElseThrow())
                .isEqualByComparingTo(new BigDecimal(amount).subtract(new BigDecimal(converted)));
    }

    @Test
    void a_line_rate_to_another_currency_than_the_edges_is_not_used() {
        EdgeTerms inEuro = terms(0, EUR, PROPOSED, ExchangePolicy.LINE, billedPlus("0"));
        LineRate fromYen = new LineRate(java.util.Currency.getInstance("JPY"), new BigDecimal("0.006"));
        UsageRow row = row(ChargeKind.USAGE, USD, "1", fromYen, VendorCosts.billed(new BigDecimal("100")));

        assertThat(amounts(rate(row, edge(0, inEuro)))).containsExactly("95");
    }

    @Test
    void the_next_edge_starts_from_the_stored_amount_also_across_currencies() {
        EdgeTerms inEuro = terms(0, EUR, PROPOSED, billedPlus("0"));
        EdgeTerms inDollar = terms(1, USD, PROPOSED, billedPlus("0"));
        UsageRow row = row(ChargeKind.USAGE, USD, "1", VendorCosts.billed(new BigDecimal("0.000000000000000007")));

        List<Charge> charges = rate(row, edge(0, inEuro), edge(1, inDollar));

        assertThat(charges.get(1).cost()).isEqualTo(charges.get(0).sale().amount());
        assertThat(charges.get(1).costCurrency()).isEqualTo(EUR);
        assertThat(charges.get(1).sale().rate().factor()).isEqualTo(new BigDecimal("1.052631578947368421"));
    }

    @Test
    void without_a_rate_a_row_is_parked() {
        EdgeTerms inYen = terms(0, java.util.Currency.getInstance("JPY"), PROPOSED, billedPlus("0"));

        assertThat(amounts(rate(usage("1"), edge(0, inYen)))).containsExactly("NO_RATE");
    }

    @Test
    void once_an_edge_is_billed_later_corrections_of_a_rate_do_not_count_on_it() {
        Instant issued = Instant.parse("2026-11-03T08:00:00Z");
        RateTable corrected = new RateTable(List.of(
                new QuotedRate(1, USD, EUR, RatingFixture.DAY, new BigDecimal("0.95"), issued.minusSeconds(60)),
                new QuotedRate(2, USD, EUR, RatingFixture.DAY, new BigDecimal("0.99"), issued.plusSeconds(60))));
        RowRating rating =
                new RowRating(corrected, RatingFixture.PERIOD, List.of(new IssuedPeriods.Issue(1, 2, issued)));
        UsageRow row = row(ChargeKind.USAGE, USD, "1", VendorCosts.billed(new BigDecimal("100")));

        assertThat(amounts(rating.rate(row, new Holder.Client(List.of(edge(0, billedPlus("0")))))))
                .containsExactly("95");
        assertThat(amounts(rating.rate(row, new Holder.Client(List.of(edge(6, billedPlus("0")))))))
                .containsExactly("99");
        RateTerms raised = new RateTerms(null, null, new BigDecimal("2"));
        assertThat(amounts(rating.rate(
                        row,
                        new Holder.Client(
                                List.of(edge(0, with(billedPlusTerms("0"), ExchangePolicy.USAGE_DAY, raised)))))))
                .as("the pinned 0.95 and 2 %")
                .containsExactly("96.9");
    }

    @Test
    void a_price_too_large_to_be_one_is_parked() {
        UsageRow row = row(ChargeKind.USAGE, EUR, "1", VendorCosts.billed(BigDecimal.ONE));

        assertThat(amounts(rate(row, edge(0, perUnit("100000000000"))))).containsExactly("OUT_OF_BOUNDS");
        assertThat(amounts(rate(row, edge(0, perUnit("99999999999"))))).containsExactly("99999999999");
    }

    @Test
    void rows_of_nobody_end_at_the_first_seller() {
        UsageRow row = usage("12.5");

        List<Charge> charges = new RowRating(RatingFixture.RATES, RatingFixture.PERIOD, List.of())
                .rate(row, new Holder.Nobody(1, Reason.UNASSIGNED));

        assertThat(amounts(charges)).containsExactly("UNASSIGNED");
        assertThat(charges.get(0).cost()).isEqualTo(row.costs().billed());
    }

    /** A row that a reservation covered: nothing is billed for it. */
    private static UsageRow covered() {
        return row(
                ChargeKind.COMMITTED_USAGE,
                EUR,
                "100",
                new VendorCosts(BigDecimal.ZERO, new BigDecimal("200"), new BigDecimal("180"), new BigDecimal("120")));
    }
}

package io.nimbill.rating;

import static io.nimbill.rating.RatingFixture.EUR;
import static io.nimbill.rating.RatingFixture.USD;
import static io.nimbill.rating.RatingFixture.amounts;
import static io.nimbill.rating.RatingFixture.billedPlus;
import static io.nimbill.rating.RatingFixture.edge;
import static io.nimbill.rating.RatingFixture.numbered;
import static io.nimbill.rating.RatingFixture.plus;
import static io.nimbill.rating.RatingFixture.rateAll;
import static io.nimbill.rating.RatingFixture.row;
import static io.nimbill.rating.RatingFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.agreement.KindPolicies;
import io.nimbill.agreement.TierScope;
import io.nimbill.pricing.CostBasis;
import io.nimbill.pricing.Price;
import io.nimbill.pricing.Tier;
import io.nimbill.pricing.TieredPrice;
import io.nimbill.pricing.Tiers;
import io.nimbill.vendor.ChargeKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prices of quantities that meet, and the other models beside cost plus and unit price. */
@Domain(RatingDomain.class)
@Domain(DomainContext.Global.class)
class TieredRatingTest {

    /** 0-10 at 2, 10-20 at 3, above at 5 (E39). */
    private static final Price GRADUATED = new TieredPrice.Graduated(
            new Tiers(List.of(tier("0", "10", "2"), tier("10", "20", "3"), tier("20", null, "5"))));

    /** Up to 15 at 10, then all at 5 (E38). */
    private static final Price VOLUME =
            new TieredPrice.Volume(new Tiers(List.of(tier("0", "15", "10"), tier("15", null, "5"))));

    @ParameterizedTest(name = "{0}: quantities {1} bear {2}")
    @CsvSource({
        "'E39, the first run',               5 10,     11.666666666666666667 23.333333333333333333",
        "'E39, late 1 and new 5 come along', 5 10 1 5, '13.095238095238095238 26.190476190476190476"
                + " 2.619047619047619048 13.095238095238095238'",
        "'what comes back lowers the total', 20 -5,    35 0",
        "'more back than used',              5 -6,     0 0",
        "'only what comes back',             -6,       0",
        "'nothing used',                     0 0,      0 0",
        "'a row without quantity',           15 -,     35 0",
    })
    void graduated_quantities_meet_and_share(String example, String quantities, String expected) {
        assertThat(shared(GRADUATED, quantities)).isEqualTo(expected);
    }

    @Test
    void e39_the_whole_is_the_price_of_all_and_the_second_invoice_bills_the_difference() {
        BigDecimal first = total(GRADUATED, "5 10");
        BigDecimal both = total(GRADUATED, "5 10 1 5");

        assertThat(first).isEqualByComparingTo("35");
        assertThat(both.subtract(first)).isEqualByComparingTo("20");
    }

    @Test
    void e38_a_volume_tier_can_lower_the_total() {
        assertThat(total(VOLUME, "10 5")).isEqualByComparingTo("150");
        assertThat(total(VOLUME, "10 5 1")).isEqualByComparingTo("80");
    }

    @Test
    void a_flat_part_is_charged_at_quantity_zero_and_shared_evenly() {
        Tier step = new Tier(BigDecimal.ZERO, null, BigDecimal.ONE, BigDecimal.TEN, null);
        Price price = new TieredPrice.Graduated(new Tiers(List.of(step)));

        assertThat(shared(price, "0 0")).isEqualTo("5 5");
        assertThat(shared(price, "-1")).isEqualTo("0");
    }

    @Test
    void units_do_not_meet() {
        UsageRow hours = row(ChargeKind.USAGE, EUR, "15", VendorCosts.billed(BigDecimal.ONE));
        UsageRow gigabytes = inUnit(hours, "GB");

        assertThat(amounts(rateAll(numbered(List.of(hours, gigabytes)), client(GRADUATED))))
                .containsExactly("35", "35");
    }

    @Test
    void resources_meet_each_for_itself_and_what_has_none_waits() {
        UsageRow row = row(ChargeKind.USAGE, EUR, "15", VendorCosts.billed(BigDecimal.ONE));
        List<UsageRow> rows =
                numbered(List.of(RatingFixture.of(20, row), RatingFixture.of(30, row), RatingFixture.of(20, row), row));

        assertThat(amounts(rateAll(rows, byResource(GRADUATED))))
                .as("30 of one resource are 20 + 30 + 50, halved")
                .containsExactly("50", "35", "50", "NO_RESOURCE");
        assertThat(amounts(rateAll(rows, byResource(billedPlus("10")))))
                .as("other prices ask for no resource")
                .containsExactly("1.1", "1.1", "1.1", "1.1");
        assertThat(amounts(rateAll(
                        List.of(row(ChargeKind.USAGE, EUR, null, VendorCosts.billed(BigDecimal.ONE))),
                        byResource(GRADUATED))))
                .as("what has no quantity takes no part")
                .containsExactly("0");
    }

    private static Holder.Client byResource(Price price) {
        EdgeTerms terms = terms(0, EUR, KindPolicies.proposed(), price);
        return new Holder.Client(List.of(edge(
                0,
                new EdgeTerms(
                        terms.agreementId(),
                        terms.billingAccountId(),
                        EUR,
                        terms.exchangePolicy(),
                        terms.policies(),
                        TierScope.RESOURCE,
                        terms.tariff()))));
    }

    @Property
    void more_used_never_costs_less_in_graduated_tiers(
            @ForAll("stacked") Tiers tiers, @ForAll("used") BigDecimal less, @ForAll("used") BigDecimal more) {
        Price price = new TieredPrice.Graduated(tiers);

        assertThat(total(price, less + " " + more)).isGreaterThanOrEqualTo(total(price, less.toPlainString()));
    }

    @Provide
    Arbitrary<Tiers> stacked() {
        return RatingDomain.tiers();
    }

    @Provide
    Arbitrary<BigDecimal> used() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(4000))
                .ofScale(3);
    }

    @Test
    void holders_do_not_meet() {
        UsageRow row = row(ChargeKind.USAGE, EUR, "15", VendorCosts.billed(BigDecimal.ONE));
        List<UsageRow> rows = numbered(List.of(row, row));
        Edge first = edge(0, GRADUATED);
        Holder.Client one = new Holder.Client(
                List.of(first, new Edge(2, 3, edge(1, billedPlus("0")).terms())));
        Holder.Client other = new Holder.Client(
                List.of(first, new Edge(2, 4, edge(1, billedPlus("0")).terms())));
        RowRating rating = new RowRating(RatingFixture.RATES, RatingFixture.PERIOD, List.of());
        TierCount count = new TierCount();
        rating.with(count).rate(rows.get(0), one);
        rating.with(count).rate(rows.get(1), other);
        RowRating second = rating.with(RatingFixture.alone(count).shares());

        assertThat(amounts(second.rate(rows.get(0), one))).containsExactly("35", "35");
        assertThat(amounts(second.rate(rows.get(1), other))).containsExactly("35", "35");
    }

    @Test
    void the_next_level_takes_its_percentage_of_the_share() {
        UsageRow row = row(ChargeKind.USAGE, EUR, "15", VendorCosts.billed(BigDecimal.ONE));

        assertThat(amounts(rateAll(
                        List.of(row), new Holder.Client(List.of(edge(0, GRADUATED), edge(1, billedPlus("10")))))))
                .containsExactly("35", "38.5");
    }

    @Test
    void a_tier_below_counts_what_the_level_above_sold() {
        UsageRow usage = row(ChargeKind.USAGE, EUR, "15", VendorCosts.billed(BigDecimal.ONE));
        UsageRow tax = row(ChargeKind.TAX, EUR, "15", VendorCosts.billed(BigDecimal.ONE));
        Holder.Client client = new Holder.Client(List.of(edge(0, billedPlus("0")), edge(1, GRADUATED)));

        assertThat(amounts(rateAll(numbered(List.of(usage, tax)), client))).containsExactly("1", "35", "STRIPPED_TAX");
    }

    @Test
    void the_share_is_converted_with_the_rate_of_the_day() {
        EdgeTerms inDollar = terms(0, USD, KindPolicies.proposed(), GRADUATED);
        EdgeTerms inEuro = new EdgeTerms(
                inDollar.agreementId(),
                inDollar.billingAccountId(),
                EUR,
                inDollar.exchangePolicy(),
                inDollar.policies(),
                inDollar.tierScope(),
                inDollar.tariff());
        UsageRow row = row(ChargeKind.USAGE, EUR, "15", VendorCosts.billed(BigDecimal.ONE));

        assertThat(amounts(rateAll(List.of(row), new Holder.Client(List.of(edge(0, inEuro))))))
                .containsExactly("33.25");
    }

    @Test
    void tiers_that_nobody_added_up_are_a_fault() {
        assertThatThrownBy(() -> RatingFixture.rate(RatingFixture.usage("1"), edge(0, GRADUATED)))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest(name = "{0} % off list {1}, billed {2}: {3}")
    @CsvSource({
        "10, 100, 80, 90",
        "0, 100, 80, 100",
        "100, 100, 80, 0",
        "7, 100, 100, 93",
        "10, -50, -40, -45",
        "10, , 80, 80",
    })
    void discount_off_list(BigDecimal percent, BigDecimal list, BigDecimal billed, String expected) {
        UsageRow row = row(ChargeKind.USAGE, EUR, "1", new VendorCosts(billed, list, null, null));

        assertThat(amounts(RatingFixture.rate(row, edge(0, new Price.ListDiscount(percent)))))
                .containsExactly(expected);
    }

    @Test
    void a_discount_off_list_is_of_the_vendors_list_at_every_level() {
        UsageRow row = row(
                ChargeKind.USAGE,
                EUR,
                "1",
                new VendorCosts(BigDecimal.valueOf(80), BigDecimal.valueOf(100), null, null));

        assertThat(amounts(RatingFixture.rate(
                        row, edge(0, plus(CostBasis.BILLED, "5")), edge(1, new Price.ListDiscount(BigDecimal.ONE)))))
                .containsExactly("84", "99");
    }

    @ParameterizedTest(name = "{0}, quantity {1}, billed {2}: {3}")
    @CsvSource({
        "USAGE,           720, 69.12,  2.5",
        "USAGE,           0,   0,      0",
        "COMMITTED_USAGE, 24,  0,      2.5",
        "COMMITTED_USAGE, ,    -2.304, 0",
        "REFUND,          10,  -0.96,  -2.5",
        "CREDIT,          1,   -5,     KEPT",
    })
    void flat_for_each_row(ChargeKind kind, String quantity, String billed, String expected) {
        UsageRow row = row(kind, EUR, quantity, VendorCosts.billed(new BigDecimal(billed)));

        assertThat(amounts(RatingFixture.rate(row, edge(0, new Price.FlatPerRow(new BigDecimal("2.5"))))))
                .containsExactly(expected);
    }

    @Property
    void what_the_rows_bear_is_the_whole(@ForAll List<UsageRow> any, @ForAll Holder.Client client) {
        RowRating rating = new RowRating(RatingFixture.RATES, RatingFixture.PERIOD, List.of());
        TierCount count = new TierCount();
        List<UsageRow> rows = numbered(any);
        rows.forEach(row -> rating.with(count).rate(row, client));
        TierTally tally = RatingFixture.alone(count);

        count.parts().forEach((key, part) -> {
            BigDecimal borne = rows.stream()
                    .map(row -> tally.shares().of(key, part.price(), row))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            TierShare share = tally.byKey().get(key);
            assertThat(borne).isEqualByComparingTo(share.amount());
            assertThat(share.amount()).isNotNegative();
        });
    }

    private static String shared(Price price, String quantities) {
        return String.join(" ", amounts(rated(price, quantities)));
    }

    private static BigDecimal total(Price price, String quantities) {
        return rated(price, quantities).stream()
                .map(charge -> charge.sale().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Charge> rated(Price price, String quantities) {
        List<UsageRow> rows = new ArrayList<>();
        Arrays.stream(quantities.split(" "))
                .forEach(quantity -> rows.add(row(
                        ChargeKind.USAGE,
                        EUR,
                        quantity.equals("-") ? null : quantity,
                        VendorCosts.billed(BigDecimal.valueOf(quantity.startsWith("-") ? -1 : 1)))));
        return rateAll(numbered(rows), client(price));
    }

    private static Holder.Client client(Price price) {
        return new Holder.Client(List.of(edge(0, price)));
    }

    private static UsageRow inUnit(UsageRow row, String unit) {
        return new UsageRow(
                row.rowNo(),
                row.day(),
                new io.nimbill.pricing.PriceSubject(
                        1,
                        7,
                        "AmazonEC2",
                        "Amazon EC2",
                        "m5.large",
                        "eu-west-1",
                        row.subject().kind(),
                        unit),
                row.serviceId(),
                row.quantity(),
                row.currency(),
                row.lineRate(),
                row.costs());
    }

    private static Tier tier(String above, String upTo, String unitPrice) {
        return new Tier(
                new BigDecimal(above),
                upTo == null ? null : new BigDecimal(upTo),
                new BigDecimal(unitPrice),
                BigDecimal.ZERO,
                null);
    }
}

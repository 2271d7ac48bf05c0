package io.nimbill.rating;

import static io.nimbill.rating.RatingFixture.DAY;
import static io.nimbill.rating.RatingFixture.PERIOD;
import static io.nimbill.rating.RatingFixture.RATES;
import static io.nimbill.rating.RatingFixture.edge;
import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.agreement.TierScope;
import io.nimbill.party.Caller;
import io.nimbill.party.PartyKind;
import io.nimbill.party.Permission;
import io.nimbill.party.Place;
import io.nimbill.pricing.CostBasis;
import io.nimbill.pricing.Price;
import io.nimbill.pricing.PriceSubject;
import io.nimbill.pricing.Tier;
import io.nimbill.pricing.TieredPrice;
import io.nimbill.pricing.Tiers;
import io.nimbill.vendor.ChargeKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageQuotingTest {

    /** 730 hours at 0.0104 dollars, 10 % on top of list, then 5 % on what is paid, at 0.95 euros for a dollar. */
    @Test
    void a_quote_is_what_the_usage_would_be_charged() {
        List<Edge> path = List.of(
                edge(0, new Price.CostPlus(CostBasis.LIST, BigDecimal.TEN)),
                edge(1, new Price.CostPlus(CostBasis.BILLED, new BigDecimal("5"))));

        Charge.Sale sale = quote(row(new BigDecimal("7.592"), "730"), path);

        assertThat(sale.amount()).isEqualByComparingTo("8.330322");
        assertThat(sale.buyerId()).isEqualTo(3);
    }

    @Test
    void what_ends_on_the_way_is_not_quoted() {
        List<Edge> path = List.of(edge(0, new Price.PassThrough()), edge(1, new Price.Absorb()));

        assertThat(UsageQuoting.last(replay(), row(BigDecimal.TEN, "1"), path)).isEmpty();
        assertThat(UsageQuoting.last(
                        replay(),
                        row(BigDecimal.TEN, "1"),
                        List.of(edge(0, new Price.Absorb()), edge(1, new Price.PassThrough()))))
                .isEmpty();
    }

    /** 10 units at 2, 5 at 3. */
    @Test
    void tiers_within_each_resource_take_the_quote_for_a_resource_of_its_own() {
        Price tiers = new TieredPrice.Graduated(new Tiers(List.of(
                new Tier(BigDecimal.ZERO, BigDecimal.TEN, new BigDecimal("2"), BigDecimal.ZERO, null),
                new Tier(BigDecimal.TEN, null, new BigDecimal("3"), BigDecimal.ZERO, null))));
        Edge edge = edge(0, tiers);
        EdgeTerms terms = edge.terms();
        EdgeTerms byResource = new EdgeTerms(
                terms.agreementId(),
                terms.billingAccountId(),
                terms.currency(),
                terms.exchangePolicy(),
                terms.policies(),
                TierScope.RESOURCE,
                terms.tariff());

        Charge.Sale sale =
                quote(row(BigDecimal.ONE, "15"), List.of(new Edge(edge.sellerId(), edge.buyerId(), byResource)));

        assertThat(sale.amount()).isEqualByComparingTo("35");
    }

    /** 1 sells to 2, that sells to 3. */
    @ParameterizedTest(name = "{0} at {1}: what {2} pays {3}")
    @CsvSource({
        "RESELLER, 1, 2, 1, VIEW_CHARGES, true",
        "RESELLER, 1, 3, 2, VIEW_CHARGES, false",
        "RESELLER, 2, 2, 1, VIEW_CHARGES, false",
        "OPERATOR, 1, 3, 2, VIEW_CHARGES, false",
        "CLIENT,   3, 3, 2, VIEW_CHARGES, true",
        "RESELLER, 1, 3, 2, VIEW_MARGIN,  true",
        "RESELLER, 2, 2, 1, VIEW_MARGIN,  true",
    })
    void who_may_not_see_margins_is_told_what_direct_buyers_pay(
            PartyKind kind, long own, long buyer, long seller, Permission held, boolean told) {
        Caller caller =
                new Caller(1L, "usr", "Somebody", new Place(own, kind, "/" + own + "/"), null, Set.of(held), null);

        assertThat(UsageQuoting.isTold(caller, buyer, seller)).isEqualTo(told);
    }

    /** Whatever the prices on the way: the quote is to the last digit what rating makes of the same row. */
    @Property(tries = 400)
    void a_quote_equals_the_charge(@ForAll("prices") List<Price> prices, @ForAll("amounts") BigDecimal cost) {
        Edge[] path = IntStream.range(0, prices.size())
                .mapToObj(level -> edge(level, prices.get(level)))
                .toArray(Edge[]::new);
        UsageRow row = row(cost, "7");
        List<Charge> charges = RatingFixture.rate(row, path);
        Charge last = charges.get(charges.size() - 1);

        assertThat(UsageQuoting.last(replay(), row, List.of(path)).map(Charge.Sale::amount))
                .isEqualTo(
                        charges.size() == path.length && last.sale() != null
                                ? java.util.Optional.of(last.sale().amount())
                                : java.util.Optional.empty());
    }

    /** Ranges against a second, slow way: unit by unit. */
    @Property(tries = 300)
    void ranges_cost_what_each_unit_costs(
            @ForAll @IntRange(max = 60) int quantity,
            @ForAll @IntRange(min = 1, max = 20) int second,
            @ForAll @IntRange(min = 21, max = 50) int third,
            @ForAll("amounts") BigDecimal a,
            @ForAll("amounts") BigDecimal b) {
        List<RangePrice.Range> ranges = List.of(
                new RangePrice.Range(BigDecimal.valueOf(third), a.add(b)),
                new RangePrice.Range(BigDecimal.ZERO, a),
                new RangePrice.Range(BigDecimal.valueOf(second), b));
        BigDecimal slow = BigDecimal.ZERO;
        for (int unit = 0; unit < quantity; unit++) {
            slow = slow.add(unit < second ? a : unit < third ? b : a.add(b));
        }

        assertThat(RangePrice.of(ranges, BigDecimal.valueOf(quantity))).isEqualByComparingTo(slow);
    }

    @Provide
    Arbitrary<List<Price>> prices() {
        Arbitrary<Price> price = Arbitraries.of(
                new Price.PassThrough(),
                new Price.CostPlus(CostBasis.LIST, new BigDecimal("12.5")),
                new Price.CostPlus(CostBasis.BILLED, new BigDecimal("-3")),
                new Price.ListDiscount(new BigDecimal("7")),
                new Price.FixedUnitPrice(new BigDecimal("0.123456789")),
                new Price.FlatPerRow(new BigDecimal("2")),
                new Price.Absorb());
        return price.list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.0001"), new BigDecimal("5000"))
                .ofScale(10);
    }

    private static Charge.Sale quote(UsageRow row, List<Edge> path) {
        return UsageQuoting.last(replay(), row, path).orElseThrow();
    }

    private static Replay replay() {
        return new Replay(new RowRating(RATES, PERIOD, List.of()), true);
    }

    private static UsageRow row(BigDecimal cost, String quantity) {
        PriceSubject subject =
                new PriceSubject(1, 0, "AmazonEC2", "Amazon EC2", "SKU", "eu-west-1", ChargeKind.USAGE, "Hrs");
        return UsageQuoting.row(subject, 0, new BigDecimal(quantity), cost, RatingFixture.USD, DAY);
    }
}

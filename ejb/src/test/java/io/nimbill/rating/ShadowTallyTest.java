package io.nimbill.rating;

import static io.nimbill.rating.RatingFixture.EUR;
import static io.nimbill.rating.RatingFixture.PERIOD;
import static io.nimbill.rating.RatingFixture.RATES;
import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.agreement.KindPolicies;
import io.nimbill.agreement.TierScope;
import io.nimbill.exchange.ExchangePolicy;
import io.nimbill.pricing.Price;
import io.nimbill.pricing.RuleScope;
import io.nimbill.pricing.Tariff;
import io.nimbill.pricing.TariffRule;
import io.nimbill.pricing.Tier;
import io.nimbill.pricing.TieredPrice;
import io.nimbill.pricing.Tiers;
import io.nimbill.vendor.ChargeKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShadowTallyTest {

    private static final AccountKey ACCOUNT = new AccountKey(PERIOD, 1, 7);

    @Property(tries = 300)
    @Domain(RatingDomain.class)
    @Domain(DomainContext.Global.class)
    void the_same_book_makes_no_difference(@ForAll @Size(max = 6) List<UsageRow> rows, @ForAll Holder.Client client) {
        List<UsageRow> numbered = RatingFixture.numbered(rows);
        List<List<Charge>> charges = replayed(numbered, client);
        ShadowTally tally = new ShadowTally(1);
        charges.forEach(each -> tally.add(PERIOD, client.path(), each, each));

        assertThat(tally.reasons()).isEmpty();
        assertThat(tally.figures()).allSatisfy(figure -> {
            assertThat(figure.salesAfter()).isEqualByComparingTo(figure.salesBefore());
            assertThat(figure.marginAfter()).isEqualByComparingTo(figure.marginBefore());
            assertThat(figure.rows()).isZero();
        });
        assertThat(sum(tally, false)).isEqualByComparingTo(sold(charges));
    }

    @Property(tries = 300)
    @Domain(RatingDomain.class)
    @Domain(DomainContext.Global.class)
    void what_a_draft_would_yield_is_what_rating_yields_with_it(
            @ForAll @Size(max = 6) List<UsageRow> rows, @ForAll Holder.Client client, @ForAll Holder.Client other) {
        List<UsageRow> numbered = RatingFixture.numbered(rows);
        Holder.Client after = withPricesOf(client, other);
        List<List<Charge>> then = replayed(numbered, client);
        List<List<Charge>> now = replayed(numbered, after);
        ShadowTally tally = new ShadowTally(1);
        for (int i = 0; i < then.size(); i++) {
            tally.add(PERIOD, client.path(), then.get(i), now.get(i));
        }

        List<Charge> rated = RatingFixture.rateAll(numbered, after);
        assertThat(now.stream().flatMap(List::stream).toList()).isEqualTo(rated);
        assertThat(sum(tally, true)).isEqualByComparingTo(sold(List.of(rated)));
        assertThat(sum(tally, false)).isEqualByComparingTo(sold(then));
    }

    @Test
    void edges_above_the_seller_are_left_out_and_a_cost_that_passes_on_is_told_as_such() {
        Holder.Client before = new Holder.Client(List.of(
                RatingFixture.edge(0, RatingFixture.billedPlus("0")),
                RatingFixture.edge(1, RatingFixture.billedPlus("10")),
                RatingFixture.edge(2, RatingFixture.billedPlus("100"))));
        Holder.Client after = new Holder.Client(List.of(
                before.path().get(0),
                RatingFixture.edge(1, RatingFixture.billedPlus("20")),
                before.path().get(2)));
        List<UsageRow> rows = List.of(RatingFixture.usage("100"));
        ShadowTally tally = new ShadowTally(2);
        tally.add(
                PERIOD,
                before.path(),
                replayed(rows, before).get(0),
                replayed(rows, after).get(0));

        assertThat(tally.figures())
                .extracting(figure -> figure.edge().sellerId())
                .containsExactly(2L, 3L);
        assertThat(tally.figures().get(0).salesAfter()).isEqualByComparingTo("120");
        assertThat(tally.figures().get(0).marginBefore()).isEqualByComparingTo("10");
        assertThat(tally.figures().get(1).salesBefore()).isEqualByComparingTo("220");
        assertThat(tally.figures().get(1).salesAfter()).isEqualByComparingTo("240");
        assertThat(tally.reasons()).hasSize(2).allSatisfy(reason -> assertThat(reason.rows())
                .isEqualTo(1));
    }

    @ParameterizedTest(name = "{0}: accounts with {1} units bear {2}")
    @CsvSource({
        "ACCOUNT,  8 8 8, 16 16 16",
        "CLIENT,   8 8 8, 19 19 16",
        "RESELLER, 24 0 0, 62 0 0",
    })
    void what_meets_in_a_tier_meets_in_a_replay(TierScope scope, String quantities, String expected) {
        Replay replay = new Replay(new RowRating(RATES, PERIOD, List.of()), true);
        String[] each = quantities.split(" ");
        for (int account = 1; account <= each.length; account++) {
            Holder holder = holder(scope, account);
            replay.count(key(account), day -> holder, List.of(units(each[account - 1]))::forEach);
        }
        List<String> amounts = new ArrayList<>();
        for (int account = 1; account <= each.length; account++) {
            Holder holder = holder(scope, account);
            List<UsageRow> rows = List.of(units(each[account - 1]));
            BigDecimal amount = replay.rating(key(account), day -> holder, rows::forEach)
                    .rate(rows.get(0), holder)
                    .get(0)
                    .sale()
                    .amount();
            amounts.add(amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString());
        }
        assertThat(String.join(" ", amounts)).isEqualTo(expected);
    }

    private static AccountKey key(int account) {
        return new AccountKey(PERIOD, 1, account);
    }

    private static UsageRow units(String quantity) {
        return RatingFixture.row(
                ChargeKind.USAGE, EUR, quantity, VendorCosts.billed(new BigDecimal(quantity).min(BigDecimal.ONE)));
    }

    private static Holder.Client holder(TierScope scope, int account) {
        Price graduated = new TieredPrice.Graduated(new Tiers(List.of(
                new Tier(BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.valueOf(2), BigDecimal.ZERO, null),
                new Tier(BigDecimal.TEN, null, BigDecimal.valueOf(3), BigDecimal.ZERO, null))));
        long client = account < 3 ? 10 : 20;
        return new Holder.Client(List.of(
                new Edge(1, 2, terms(scope, graduated)), new Edge(2, client, terms(scope, new Price.PassThrough()))));
    }

    private static EdgeTerms terms(TierScope scope, Price price) {
        Tariff tariff = new Tariff(5, EUR, List.of(new TariffRule(1, RuleScope.everything(), price, null, null, null)));
        return new EdgeTerms(3, 4, EUR, ExchangePolicy.USAGE_DAY, KindPolicies.proposed(), scope, tariff);
    }

    /** The same tree and agreements, with the tariffs of another one. */
    private static Holder.Client withPricesOf(Holder.Client client, Holder.Client other) {
        List<Edge> path = new ArrayList<>();
        for (int level = 0; level < client.path().size(); level++) {
            Edge edge = client.path().get(level);
            EdgeTerms terms = edge.terms();
            boolean priced = terms != null
                    && level < other.path().size()
                    && other.path().get(level).terms() != null;
            path.add(
                    priced
                            ? new Edge(
                                    edge.sellerId(),
                                    edge.buyerId(),
                                    new EdgeTerms(
                                            terms.agreementId(),
                                            terms.billingAccountId(),
                                            terms.currency(),
                                            terms.exchangePolicy(),
                                            terms.policies(),
                                            terms.tierScope(),
                                            other.path().get(level).terms().tariff()))
                            : edge);
        }
        return new Holder.Client(path);
    }

    private static List<List<Charge>> replayed(List<UsageRow> rows, Holder.Client client) {
        Replay replay = new Replay(new RowRating(RATES, PERIOD, List.of()), true);
        replay.count(ACCOUNT, day -> client, rows::forEach);
        RowRating rating = replay.rating(ACCOUNT, day -> client, rows::forEach);
        return rows.stream().map(row -> rating.rate(row, client)).toList();
    }

    private static BigDecimal sum(ShadowTally tally, boolean after) {
        return tally.figures().stream()
                .map(figure -> after ? figure.salesAfter() : figure.salesBefore())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sold(List<List<Charge>> charges) {
        return charges.stream()
                .flatMap(List::stream)
                .filter(charge -> charge.sale() != null)
                .map(charge -> charge.sale().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

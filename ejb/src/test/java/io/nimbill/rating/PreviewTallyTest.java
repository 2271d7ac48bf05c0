package io.nimbill.rating;

import static io.nimbill.rating.RatingFixture.EUR;
import static io.nimbill.rating.RatingFixture.PERIOD;
import static io.nimbill.rating.RatingFixture.RATES;
import static io.nimbill.rating.RatingFixture.USD;
import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.exchange.RateTable;
import io.nimbill.rating.ShadowTally.ShadowEdge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

class PreviewTallyTest {

    private static final LocalDate DAY = PERIOD.plusDays(20);

    @Property(tries = 300)
    @Domain(RatingDomain.class)
    @Domain(DomainContext.Global.class)
    void both_sides_come_to_what_rating_yields_whatever_rows_they_have(
            @ForAll @Size(max = 5) List<UsageRow> then,
            @ForAll @Size(max = 5) List<UsageRow> now,
            @ForAll Holder.Client client) {
        List<Charge> before = RatingFixture.rateAll(RatingFixture.numbered(then), client);
        List<Charge> after = RatingFixture.rateAll(RatingFixture.numbered(now), client);
        PreviewTally tally = new PreviewTally(client.path().get(0).sellerId());
        PreviewTally.Account account = tally.account(PERIOD);
        rows(before).forEach(charges -> account.before(client.path(), charges));
        rows(after).forEach(charges -> account.after(client.path(), charges));
        account.end();

        assertThat(sum(tally, false)).isEqualByComparingTo(sold(before));
        assertThat(sum(tally, true)).isEqualByComparingTo(sold(after));
    }

    @Property(tries = 300)
    @Domain(RatingDomain.class)
    @Domain(DomainContext.Global.class)
    void the_same_rows_in_another_order_move_nothing(
            @ForAll @Size(max = 5) List<UsageRow> rows, @ForAll Holder.Client client) {
        List<List<Charge>> charges = rows(RatingFixture.rateAll(RatingFixture.numbered(rows), client));
        PreviewTally tally = new PreviewTally(client.path().get(0).sellerId());
        PreviewTally.Account account = tally.account(PERIOD);
        charges.forEach(each -> account.before(client.path(), each));
        for (int i = charges.size() - 1; i >= 0; i--) {
            account.after(client.path(), charges.get(i));
        }
        account.end();

        assertThat(tally.figures()).allSatisfy(figure -> {
            assertThat(figure.sales()).isZero();
            assertThat(figure.accounts()).isZero();
        });
    }

    @Test
    void edges_above_the_seller_are_left_out_and_each_account_that_moves_counts_once() {
        Holder.Client client = new Holder.Client(List.of(
                RatingFixture.edge(0, RatingFixture.billedPlus("0")),
                RatingFixture.edge(1, RatingFixture.billedPlus("10"))));
        PreviewTally tally = new PreviewTally(2);
        for (String now : List.of("100", "150", "90")) {
            PreviewTally.Account account = tally.account(PERIOD);
            account.before(client.path(), RatingFixture.rate(RatingFixture.usage("100"), edges(client)));
            account.after(client.path(), RatingFixture.rate(RatingFixture.usage(now), edges(client)));
            account.end();
        }
        assertThat(tally.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.edge().sellerId()).isEqualTo(2);
            assertThat(figure.salesBefore()).isEqualByComparingTo("330");
            assertThat(figure.salesAfter()).isEqualByComparingTo("374");
            assertThat(figure.marginAfter()).isEqualByComparingTo("34");
            assertThat(figure.accounts()).isEqualTo(2);
        });
    }

    @Test
    void what_one_buyer_pays_less_does_not_hide_what_another_pays_more() {
        List<PreviewTally.Figure> figures = List.of(figure(1, 2, "100", "160"), figure(1, 3, "100", "40"));
        assertThat(PreviewMove.ofSales(figures, 1, RATES, EUR, DAY).orElseThrow())
                .isEqualByComparingTo("120");
        assertThat(PreviewMove.ofSales(figures, 2, RATES, EUR, DAY).orElseThrow())
                .as("another seller's sales")
                .isZero();
    }

    @Test
    void costs_of_another_currency_are_converted_and_nothing_is_said_without_a_rate() {
        BigDecimal rate = RATES.rate(USD, EUR, DAY).orElseThrow().factor();
        assertThat(PreviewMove.ofCosts(Map.of(USD, new BigDecimal("-10"), EUR, new BigDecimal("3")), RATES, EUR, DAY)
                        .orElseThrow())
                .isEqualByComparingTo(rate.multiply(BigDecimal.TEN).add(new BigDecimal("3")));
        RateTable none = new RateTable(List.of());
        assertThat(PreviewMove.ofCosts(Map.of(USD, BigDecimal.ONE), none, EUR, DAY))
                .isEmpty();
        assertThat(PreviewMove.ofCosts(Map.of(USD, BigDecimal.ZERO), none, EUR, DAY))
                .as("what does not move needs no rate")
                .hasValue(BigDecimal.ZERO);
    }

    private static PreviewTally.Figure figure(long seller, long buyer, String before, String after) {
        return new PreviewTally.Figure(
                PERIOD,
                new ShadowEdge(seller, buyer, EUR),
                new BigDecimal(before),
                new BigDecimal(after),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                1);
    }

    private static Edge[] edges(Holder.Client client) {
        return client.path().toArray(Edge[]::new);
    }

    /** The charges of each row, level by level. */
    private static List<List<Charge>> rows(List<Charge> charges) {
        return charges.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        charge -> charge.row(), java.util.LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .values()
                .stream()
                .toList();
    }

    private static BigDecimal sum(PreviewTally tally, boolean after) {
        return tally.figures().stream()
                .map(figure -> after ? figure.salesAfter() : figure.salesBefore())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sold(List<Charge> charges) {
        return charges.stream()
                .filter(charge -> charge.sale() != null)
                .map(charge -> charge.sale().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

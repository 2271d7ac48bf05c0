package io.nimbill.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.pricing.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What must hold for every row, tree, policy, price and rate (I4, I5, I9, I10, I15). */
@Domain(RatingDomain.class)
@Domain(DomainContext.Global.class)
class RatingPropertiesTest {

    @Property
    void each_level_reached_has_exactly_one_disposition(@ForAll UsageRow row, @ForAll Holder.Client client) {
        List<Charge> charges = rate(row, client);

        for (int level = 0; level < charges.size(); level++) {
            boolean last = level == charges.size() - 1;
            Charge charge = charges.get(level);
            assertThat(charge.level()).isEqualTo(level);
            assertThat(charge.sellerId()).isEqualTo(client.path().get(level).sellerId());
            assertThat(last || charge.disposition() == Disposition.SOLD).isTrue();
        }
        Charge end = charges.get(charges.size() - 1);
        assertThat(end.disposition() != Disposition.SOLD
                        || charges.size() == client.path().size())
                .isTrue();
    }

    @Property
    void what_a_seller_sells_is_what_its_buyer_buys(@ForAll UsageRow row, @ForAll Holder.Client client) {
        List<Charge> charges = rate(row, client);

        assertThat(charges.get(0).cost()).isEqualTo(row.costs().billed());
        assertThat(charges.get(0).costCurrency()).isEqualTo(row.currency());
        for (int level = 1; level < charges.size(); level++) {
            Charge above = charges.get(level - 1);
            assertThat(charges.get(level).cost()).isEqualTo(above.sale().amount());
            assertThat(charges.get(level).costCurrency())
                    .isEqualTo(above.grounds().terms().currency());
            assertThat(charges.get(level).sellerId()).isEqualTo(above.sale().buyerId());
        }
    }

    @Property
    void the_margins_of_the_tree_add_up(
            @ForAll List<UsageRow> rows, @ForAll @From("oneCurrencyClient") Holder.Client client) {
        BigDecimal margins = BigDecimal.ZERO;
        BigDecimal clientSales = BigDecimal.ZERO;
        BigDecimal vendorCost = BigDecimal.ZERO;
        BigDecimal ended = BigDecimal.ZERO;
        for (UsageRow row : rows) {
            List<Charge> charges = rate(inEuro(row), client);
            vendorCost = vendorCost.add(charges.get(0).cost());
            for (Charge charge : charges) {
                boolean sold = charge.sale() != null;
                margins = sold ? margins.add(charge.sale().amount()).subtract(charge.cost()) : margins;
                ended = sold ? ended : ended.add(charge.cost());
                boolean toClient = sold && charge.level() == client.path().size() - 1;
                clientSales = toClient ? clientSales.add(charge.sale().amount()) : clientSales;
            }
        }

        assertThat(margins)
                .isEqualByComparingTo(clientSales.subtract(vendorCost).add(ended));
    }

    @Property
    void the_cost_of_the_file_is_the_cost_of_the_dispositions(
            @ForAll List<UsageRow> rows, @ForAll Holder.Client client) {
        Map<String, BigDecimal> ofFile = new HashMap<>();
        Map<String, BigDecimal> ofDispositions = new HashMap<>();
        for (UsageRow row : rows) {
            ofFile.merge(row.currency().getCurrencyCode(), row.costs().billed(), BigDecimal::add);
            rate(row, client).stream()
                    .filter(charge -> charge.level() == 0)
                    .forEach(charge -> ofDispositions.merge(
                            charge.costCurrency().getCurrencyCode(), charge.cost(), BigDecimal::add));
        }

        assertThat(ofDispositions).isEqualTo(ofFile);
    }

    @Property
    void a_cost_above_zero_never_makes_a_price_below_zero(@ForAll UsageRow row, @ForAll Holder.Client client) {
        boolean positive = row.costs().billed().signum() > 0;

        for (Charge charge : rate(row, client)) {
            if (positive && charge.sale() != null) {
                assertThat(charge.sale().amount().signum()).isNotNegative();
            }
        }
    }

    @Property
    void every_amount_can_be_stored_exactly(@ForAll UsageRow row, @ForAll Holder.Client client) {
        for (Charge charge : rate(row, client)) {
            assertThat(charge.cost().precision() - charge.cost().scale()).isLessThanOrEqualTo(11);
            if (charge.sale() != null) {
                assertThat(charge.sale().amount().scale()).isEqualTo(18);
                assertThat(charge.sale().convertedCost().scale()).isEqualTo(18);
            }
        }
    }

    @Property
    void the_order_of_the_rows_does_not_matter(
            @ForAll List<UsageRow> any, @ForAll Holder.Client client, @ForAll Random random) {
        List<UsageRow> rows = RatingFixture.numbered(any);
        List<UsageRow> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);

        assertThat(inOrder(shuffled, client)).isEqualTo(inOrder(rows, client));
    }

    @Property
    void rating_again_changes_nothing(@ForAll UsageRow row, @ForAll Holder.Client client) {
        assertThat(rate(row, client)).isEqualTo(rate(row, client));
    }

    @Property
    void what_is_passed_at_cost_in_one_currency_makes_no_margin(
            @ForAll UsageRow row, @ForAll @From("oneCurrencyClient") Holder.Client client) {
        for (Charge charge : rate(inEuro(row), client)) {
            boolean atCost = charge.sale() != null
                    && (charge.grounds().rule() == null
                            || charge.grounds().rule().price() instanceof Price.PassThrough);
            assertThat(!atCost || charge.margin().orElseThrow().signum() == 0).isTrue();
        }
    }

    @Provide
    Arbitrary<Holder.Client> oneCurrencyClient() {
        return RatingDomain.edges(Arbitraries.just(RatingFixture.EUR));
    }

    private static UsageRow inEuro(UsageRow row) {
        return new UsageRow(
                row.rowNo(),
                row.day(),
                row.subject(),
                row.serviceId(),
                row.quantity(),
                RatingFixture.EUR,
                null,
                row.costs());
    }

    private static List<Charge> rate(UsageRow row, Holder.Client client) {
        return RatingFixture.rateAll(List.of(row), client);
    }

    private static List<Charge> inOrder(List<UsageRow> rows, Holder.Client client) {
        return RatingFixture.rateAll(rows, client).stream()
                .sorted(Comparator.comparing(Charge::toString))
                .toList();
    }
}

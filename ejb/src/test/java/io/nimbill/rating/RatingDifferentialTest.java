package io.nimbill.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.pricing.TariffRule;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The engine against {@link ObviousRating}: the same rows, trees, rules and rates, the same money to the last digit. */
@Domain(RatingDomain.class)
@Domain(DomainContext.Global.class)
class RatingDifferentialTest {

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void both_ways_of_rating_give_the_same(
            @ForAll @Size(max = 6) List<UsageRow> any, @ForAll("shortPaths") Holder.Client client) {
        List<UsageRow> rows = RatingFixture.numbered(any).stream()
                .map(RatingDifferentialTest::perhapsSpread)
                .toList();
        List<Charge> charges = RatingFixture.rateAll(rows, client);
        List<List<TariffRule>> rules = client.path().stream()
                .map(edge -> edge.terms() == null
                        ? List.<TariffRule>of()
                        : edge.terms().tariff().rules())
                .toList();
        ObviousRating obvious = new ObviousRating(RatingFixture.RATES, rows, client.path(), rules);

        for (UsageRow row : rows) {
            assertThat(charges.stream()
                            .filter(charge -> charge.row().equals(row))
                            .map(RatingDifferentialTest::outcome)
                            .toList())
                    .isEqualTo(obvious.of(row));
        }
    }

    /** Some rows are shares of others, or what is left of them. */
    private static UsageRow perhapsSpread(UsageRow row) {
        return switch (row.day().getDayOfMonth() % 6) {
            case 0 -> row.share(-row.rowNo(), 7, row.costs().billed());
            case 1 -> row.left(RowPart.KEPT, row.costs().billed());
            case 2 -> row.left(RowPart.PASSED, row.costs().billed());
            default -> row;
        };
    }

    private static ObviousRating.Outcome outcome(Charge charge) {
        return new ObviousRating.Outcome(
                charge.cost(), charge.sale() == null ? null : charge.sale().amount(), charge.reason());
    }

    @Provide
    Arbitrary<Holder.Client> shortPaths() {
        return RatingDomain.edges(Arbitraries.of(RatingFixture.EUR, RatingFixture.USD), 3);
    }
}

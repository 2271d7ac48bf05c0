package io.nimbill.rating;

import static io.nimbill.rating.RatingFixture.EUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.money.Rounding;
import io.nimbill.pricing.PriceSubject;
import io.nimbill.vendor.ChargeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChargeMonthsTest {

    private static final Holder.Client CLIENT = new Holder.Client(List.of(
            RatingFixture.edge(0, RatingFixture.billedPlus("10")),
            RatingFixture.edge(1, RatingFixture.billedPlus("7"))));
    private static final RowRating RATING = new RowRating(RatingFixture.RATES, RatingFixture.PERIOD, List.of());

    @Test
    void a_key_is_rounded_once_and_spread_over_its_days_and_skus() {
        List<ChargeMonths.Day> days =
                rated(List.of(row(1, 1, 11, "0.0041"), row(2, 1, 12, "0.0041"), row(3, 2, 11, "0.0041")));

        assertThat(days.stream().filter(day -> day.line().level() == 1).map(ChargeMonths.Day::sold))
                .containsExactly(new BigDecimal("0.00"), new BigDecimal("0.01"), new BigDecimal("0.00"));
        assertThat(days.stream().map(day -> day.line().skuId()).distinct()).containsExactlyInAnyOrder(11L, 12L);
    }

    @Test
    void every_level_knows_the_client_at_the_end_and_who_sells_to_it() {
        List<ChargeMonths.Day> days = rated(List.of(row(1, 1, 11, "5")));

        assertThat(days).hasSize(2).allSatisfy(day -> {
            assertThat(day.line().clientId()).isEqualTo(3);
            assertThat(day.line().resellerId()).isEqualTo(2);
        });
    }

    @Test
    void what_nobody_holds_is_cost_and_no_sale() {
        UsageRow row = row(1, 1, 11, "1.2345678901234567891");
        Holder nobody = new Holder.Nobody(1, Reason.UNASSIGNED);
        ChargeMonths months = new ChargeMonths();
        RATING.rate(row, nobody).forEach(charge -> months.add(charge, 0, nobody));

        assertThat(months.days()).singleElement().satisfies(day -> {
            assertThat(day.sold()).isZero();
            assertThat(day.bought()).isEqualTo("1.234567890123456789");
            assertThat(day.line().clientId()).isZero();
            assertThat(day.line().currency()).isEqualTo(EUR);
        });
    }

    @Property(tries = 200)
    void a_key_comes_to_what_its_document_bills_and_the_buyer_pays_what_the_seller_asks(
            @ForAll @IntRange(min = 1, max = 60) int count, @ForAll long seed) {
        Random random = new Random(seed);
        List<UsageRow> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            rows.add(row(
                    i,
                    1 + random.nextInt(28),
                    random.nextInt(4),
                    BigDecimal.valueOf(random.nextInt(100_000) - 20_000, 6).toString()));
        }
        List<ChargeMonths.Day> days = rated(rows);
        Collections.shuffle(rows, random);

        for (int level = 0; level < 2; level++) {
            int at = level;
            BigDecimal exact = rows.stream()
                    .map(row -> RATING.rate(row, CLIENT).get(at).sale().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sold(days, level))
                    .isEqualByComparingTo(Rounding.toMinorUnit(exact, EUR).amount());
        }
        assertThat(bought(days, 1)).isEqualByComparingTo(sold(days, 0));
        assertThat(rated(rows).stream().map(day -> List.of(day.line(), day.day(), day.bought(), day.sold())))
                .isEqualTo(days.stream()
                        .map(day -> List.of(day.line(), day.day(), day.bought(), day.sold()))
                        .toList());
    }

    private static List<ChargeMonths.Day> rated(List<UsageRow> rows) {
        ChargeMonths months = new ChargeMonths();
        rows.forEach(row -> RATING.rate(row, CLIENT).forEach(charge -> months.add(charge, 0, CLIENT)));
        return months.days();
    }

    private static BigDecimal sold(List<ChargeMonths.Day> days, int level) {
        return days.stream()
                .filter(day -> day.line().level() == level)
                .map(ChargeMonths.Day::sold)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal bought(List<ChargeMonths.Day> days, int level) {
        return days.stream()
                .filter(day -> day.line().level() == level)
                .map(ChargeMonths.Day::bought)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static UsageRow row(int rowNo, int day, long sku, String billed) {
        PriceSubject subject =
                new PriceSubject(1, 7, "AmazonEC2", "Amazon EC2", "sku " + sku, "eu-west-1", ChargeKind.USAGE, "Hrs");
        return new UsageRow(
                rowNo,
                LocalDate.of(2026, 10, day),
                subject,
                5,
                BigDecimal.ONE,
                EUR,
                null,
                VendorCosts.billed(new BigDecimal(billed)),
                UsageRow.WITHOUT_TAGS,
                sku,
                UsageRow.WITHOUT_INVOICE);
    }
}

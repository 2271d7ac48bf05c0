package io.nimbill.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SeatDifferencesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    @Test
    void seats_billed_and_not_ordered_cost_what_the_vendor_bills_for_so_many() {
        List<FoundLeak> found =
                SeatDifferences.of(List.of(billed(1, "acme", "12", "144")), List.of(ordered("acme", "10")), DAY);
        assertThat(found).singleElement().satisfies(leak -> {
            assertThat(leak.kind()).isEqualTo(LeakKind.SEATS_NOT_ORDERED);
            assertThat(leak.amount()).isEqualByComparingTo("24");
            assertThat(leak.detail()).isEqualTo("Office, 2026-10-31: 12 / 10");
            assertThat(leak.period()).isEqualTo(LocalDate.of(2026, 10, 1));
        });
    }

    @Test
    void seats_ordered_and_not_billed_are_told_without_an_amount() {
        List<FoundLeak> found = SeatDifferences.of(List.of(), List.of(ordered("acme", "10.000000")), DAY);
        assertThat(found).singleElement().satisfies(leak -> {
            assertThat(leak.kind()).isEqualTo(LeakKind.SEATS_NOT_BILLED);
            assertThat(leak.amount()).isNull();
            assertThat(leak.detail()).endsWith(": 0 / 10");
        });
    }

    @Test
    void several_orders_and_several_bills_of_a_client_meet() {
        assertThat(SeatDifferences.of(
                        List.of(billed(1, "acme", "4", "40"), billed(2, "acme", "6", "60")),
                        List.of(ordered("acme", "7"), ordered("acme", "3")),
                        DAY))
                .isEmpty();
        assertThat(SeatDifferences.of(List.of(billed(1, "acme", "4", "40")), List.of(ordered("other", "4")), DAY))
                .extracting(FoundLeak::kind)
                .containsExactly(LeakKind.SEATS_NOT_ORDERED, LeakKind.SEATS_NOT_BILLED);
    }

    @Property(tries = 300)
    void the_more_is_found_on_one_side_alone_and_nothing_where_both_agree(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 50) Integer> bills,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 50) Integer> orders) {
        List<SeatCount> billed = new ArrayList<>();
        bills.forEach(seats -> billed.add(billed(billed.size(), "acme", seats.toString(), "10")));
        List<SeatCount> ordered =
                orders.stream().map(seats -> ordered("acme", seats.toString())).toList();
        int more = sum(bills) - sum(orders);

        List<FoundLeak> found = SeatDifferences.of(billed, ordered, DAY);

        assertThat(found).hasSize(more == 0 ? 0 : 1);
        found.forEach(leak -> {
            assertThat(leak.kind()).isEqualTo(more > 0 ? LeakKind.SEATS_NOT_ORDERED : LeakKind.SEATS_NOT_BILLED);
            assertThat(leak.detail()).endsWith(": " + sum(bills) + " / " + sum(orders));
        });
    }

    private static int sum(List<Integer> seats) {
        return seats.stream().mapToInt(Integer::intValue).sum();
    }

    private static SeatCount billed(long seller, String client, String seats, String cost) {
        return new SeatCount(
                seller, client, client, "a-1", "Office", new BigDecimal(seats), new BigDecimal(cost), "EUR", 1);
    }

    private static SeatCount ordered(String client, String seats) {
        return new SeatCount(9, client, client, "a-1", "Office", new BigDecimal(seats), null, null, 1);
    }
}

package io.nimbill.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacementHistoryTest {

    private static final LocalDate START = LocalDate.parse("2026-09-01");
    private static final LocalDate MOVED = LocalDate.parse("2026-10-15");

    private final PlacementHistory history = history();

    private static PlacementHistory history() {
        Placement before = new Placement(9, 4L, START);
        Placement after = before.splitOn(MOVED, 7L);
        return new PlacementHistory(List.of(
                new Placement(1, null, START),
                new Placement(4, 1L, START),
                new Placement(7, 1L, LocalDate.parse("2026-10-01")),
                before,
                after));
    }

    @Test
    void the_days_before_a_move_keep_their_sellers() {
        assertThat(history.pathOn(9, MOVED.minusDays(1))).contains(new SellerPath(List.of(1L, 4L, 9L)));
        assertThat(history.pathOn(9, MOVED)).contains(new SellerPath(List.of(1L, 7L, 9L)));
    }

    @Test
    void a_placement_that_ends_is_split_without_gap_or_overlap() {
        Placement first = new Placement(9, 4L, START);
        Placement second = first.splitOn(MOVED.plusDays(1), 7L);
        Placement between = first.splitOn(MOVED, 8L);
        assertThat(between.holdsOn(MOVED)).isTrue();
        assertThat(between.holdsOn(MOVED.plusDays(1))).isFalse();
        assertThat(second.isOpen()).isTrue();
        assertThat(first.holdsOn(MOVED)).isFalse();
    }

    @Test
    void a_party_has_no_path_before_it_was_there() {
        assertThat(history.pathOn(9, START.minusDays(1))).isEmpty();
        assertThat(history.pathOn(12, START)).isEmpty();
    }

    @Test
    void each_level_sells_to_the_next() {
        SellerPath path = history.pathOn(9, MOVED).orElseThrow();
        assertThat(path.edges()).isEqualTo(2);
        assertThat(path.seller(0)).isEqualTo(1);
        assertThat(path.buyer(0)).isEqualTo(7);
        assertThat(path.buyer(1)).isEqualTo(9);
    }
}

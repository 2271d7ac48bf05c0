package io.nimbill.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.work.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AssignmentHistoryTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-10-01");

    @Test
    void the_client_before_has_the_account_until_the_day_of_the_change() {
        List<Assignment> all = new ArrayList<>();
        give(all, 7, DAY);
        give(all, 8, DAY.plusDays(10));
        AccountHolders holders = new AccountHolders(all, List.of());
        assertThat(holders.clientOn(DAY.minusDays(1))).isEmpty();
        assertThat(holders.clientOn(DAY.plusDays(9))).contains(7L);
        assertThat(holders.clientOn(DAY.plusDays(10))).contains(8L);
    }

    @Test
    void an_assignment_put_before_another_ends_where_that_begins() {
        List<Assignment> all = new ArrayList<>();
        give(all, 8, DAY.plusDays(10));
        give(all, 7, DAY);
        assertThat(all.get(1).validTo()).contains(DAY.plusDays(10));
    }

    @Test
    void one_that_begins_on_the_same_day_goes_to_the_new_client() {
        List<Assignment> all = new ArrayList<>();
        give(all, 7, DAY);
        give(all, 8, DAY);
        assertThat(all).hasSize(1);
        assertThat(all.get(0).clientId()).isEqualTo(8);
    }

    @Test
    void the_same_client_twice_is_refused() {
        List<Assignment> all = new ArrayList<>();
        give(all, 7, DAY);
        assertThatThrownBy(() -> give(all, 7, DAY.plusDays(3)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("already-assigned"));
    }

    @Test
    void what_nobody_has_cannot_be_taken_away() {
        List<Assignment> all = new ArrayList<>();
        give(all, 7, DAY);
        assertThatThrownBy(() -> new AssignmentHistory(1, all).end(DAY, NOW)).isInstanceOf(Refusal.class);
        new AssignmentHistory(1, all).end(DAY.plusDays(1), NOW);
        assertThat(new AccountHolders(all, List.of()).clientOn(DAY)).contains(7L);
        assertThat(new AccountHolders(all, List.of()).clientOn(DAY.plusDays(1))).isEmpty();
    }

    @Test
    void an_account_beats_its_tenant() {
        List<Assignment> own = new ArrayList<>();
        List<Assignment> tenants = new ArrayList<>();
        give(own, 7, DAY.plusDays(5));
        give(tenants, 8, DAY);
        AccountHolders holders = new AccountHolders(own, tenants);
        assertThat(holders.clientOn(DAY)).contains(8L);
        assertThat(holders.clientOn(DAY.plusDays(5))).contains(7L);
    }

    /** Whatever is given and taken in whatever order, no day ever has two holders, and the last word counts on its day. */
    @Property(tries = 300)
    void assignments_never_overlap(@ForAll @Size(max = 12) List<@IntRange(min = 0, max = 199) Integer> moves) {
        List<Assignment> all = new ArrayList<>();
        for (int move : moves) {
            LocalDate day = DAY.plusDays(move % 40);
            long client = move / 40;
            AssignmentHistory history = new AssignmentHistory(1, all);
            if (history.on(day)
                    .map(Assignment::clientId)
                    .filter(held -> held == client)
                    .isEmpty()) {
                history.give(client, day, NOW).ifPresent(all::add);
            }
            assertThat(new AccountHolders(all, List.of()).clientOn(day)).contains(client);
            for (int i = 0; i < 45; i++) {
                LocalDate each = DAY.plusDays(i);
                assertThat(all.stream().filter(one -> one.holdsOn(each)).count())
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    private static void give(List<Assignment> all, long client, LocalDate from) {
        new AssignmentHistory(1, all).give(client, from, NOW).ifPresent(all::add);
    }
}

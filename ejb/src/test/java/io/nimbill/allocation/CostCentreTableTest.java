package io.nimbill.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.work.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CostCentreTableTest {

    private static final long CLIENT = 7;
    private static final long ACCOUNT = 70;
    private static final long TENANT = 71;
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void a_tag_value_beats_the_accounts_mapping_and_an_account_beats_its_tenant() {
        CostCentreTable table = table(
                mapping(1, MappedThing.account(TENANT), FIRST, null),
                mapping(2, MappedThing.account(ACCOUNT), FIRST, null),
                mapping(3, MappedThing.tag("team", "blue"), FIRST, null));

        assertThat(centre(table, List.of("", "blue"), FIRST)).isEqualTo(3);
        assertThat(centre(table, List.of("", "red"), FIRST)).isEqualTo(2);
        assertThat(centre(table, List.of(), FIRST)).isEqualTo(2);
        assertThat(table.centreOf(CLIENT, 99, TENANT, List::of, FIRST)).isEqualTo(1);
        assertThat(table.centreOf(CLIENT, 99, null, List::of, FIRST)).isEqualTo(CostCentreTable.NONE);
        assertThat(table.centreOf(8, ACCOUNT, TENANT, () -> List.of("", "blue"), FIRST))
                .as("another client's mappings")
                .isEqualTo(CostCentreTable.NONE);
    }

    @Test
    void of_several_mapped_values_the_first_key_in_the_operators_order_counts() {
        CostCentreTable table = table(
                mapping(4, MappedThing.tag("team", "blue"), FIRST, null),
                mapping(5, MappedThing.tag("env", "test"), FIRST, null));

        assertThat(centre(table, List.of("test", "blue"), FIRST)).isEqualTo(5);
    }

    @Test
    void a_mapping_holds_on_its_first_day_and_not_on_its_last() {
        CostCentreTable table = table(mapping(2, MappedThing.account(ACCOUNT), FIRST, FIRST.plusDays(2)));

        assertThat(centre(table, List.of(), FIRST.minusDays(1))).isEqualTo(CostCentreTable.NONE);
        assertThat(centre(table, List.of(), FIRST)).isEqualTo(2);
        assertThat(centre(table, List.of(), FIRST.plusDays(1))).isEqualTo(2);
        assertThat(centre(table, List.of(), FIRST.plusDays(2))).isEqualTo(CostCentreTable.NONE);
    }

    @Test
    void a_change_ends_what_held_and_leaves_what_begins_later() {
        MappedThing thing = MappedThing.account(ACCOUNT);
        CostCentreMapping open = mapping(1, thing, FIRST, FIRST.plusDays(20));
        CostCentreMapping later = mapping(2, thing, FIRST.plusDays(20), null);
        MappingHistory history = new MappingHistory(CLIENT, thing, List.of(open, later));

        Optional<CostCentreMapping> added = history.map(3, FIRST.plusDays(10), NOW);

        assertThat(open.validTo()).contains(FIRST.plusDays(10));
        assertThat(added.orElseThrow().validTo()).contains(FIRST.plusDays(20));
        assertThat(later.validFrom()).isEqualTo(FIRST.plusDays(20));
        List<CostCentreMapping> all = new ArrayList<>(List.of(open, later, added.get()));
        for (int day = 0; day < 40; day++) {
            LocalDate date = FIRST.plusDays(day);
            assertThat(all.stream().filter(one -> one.holdsOn(date))).hasSize(1);
        }
    }

    @Test
    void mapping_to_where_it_belongs_already_is_refused_and_the_very_first_day_is_given_over() {
        MappedThing thing = MappedThing.account(ACCOUNT);
        CostCentreMapping open = mapping(1, thing, FIRST, null);
        MappingHistory history = new MappingHistory(CLIENT, thing, List.of(open));

        assertThatThrownBy(() -> history.map(1, FIRST.plusDays(3), NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("already-mapped"));
        assertThat(history.map(2, FIRST, NOW)).isEmpty();
        assertThat(open.costCentreId()).isEqualTo(2);
    }

    private static long centre(CostCentreTable table, List<String> tags, LocalDate day) {
        return table.centreOf(CLIENT, ACCOUNT, TENANT, () -> tags, day);
    }

    private static CostCentreTable table(CostCentreMapping... mappings) {
        return new CostCentreTable(List.of("env", "team"), List.of(mappings));
    }

    private static CostCentreMapping mapping(long centre, MappedThing thing, LocalDate from, LocalDate to) {
        return new CostCentreMapping(CLIENT, centre, thing, from, to, NOW);
    }
}

package io.nimbill.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeenCallerTest {

    private static final Place OPERATOR = new Place(1L, PartyKind.OPERATOR, "/1/");
    private static final Place CLIENT = new Place(2L, PartyKind.CLIENT, "/1/2/");
    private static final Origin ORIGIN = new Origin("r", "127.0.0.1");

    private final Caller viewer = caller(
            1L, "usr_x", OPERATOR, EnumSet.of(Permission.VIEW_AS, Permission.VIEW_INVOICES, Permission.RUN_BILLING));
    private final Caller viewed = caller(
            2L,
            "usr_y",
            CLIENT,
            EnumSet.of(Permission.VIEW_INVOICES, Permission.VIEW_CHARGES, Permission.MANAGE_USERS));

    @Test
    void what_is_seen_is_what_both_may_look_at_and_nothing_can_be_changed() {
        Caller seen = viewed.seenBy(viewer);
        assertThat(seen.permissions()).containsExactly(Permission.VIEW_INVOICES);
        assertThat(seen.place()).isEqualTo(CLIENT);
        assertThat(seen.isOperator()).isFalse();
        assertThat(seen.isOnlyLooking()).isTrue();
        assertThat(viewed.isOnlyLooking()).isFalse();
    }

    @Test
    void the_trail_names_who_looks_and_as_whom() {
        CurrentCaller current = new CurrentCaller();
        current.runAs(viewed.seenBy(viewer), () -> {
            assertThat(current.actingUserId()).hasValue(1L);
            assertThat(current.actorName()).isEqualTo("usr_x");
            assertThat(current.actingPartyId()).hasValue(1L);
            assertThat(current.actingAs()).hasValue("usr_y");
        });
        current.runAs(viewed, () -> assertThat(current.actingAs()).isEmpty());
    }

    @Test
    void to_look_around_is_no_viewing_permission_itself() {
        assertThat(Permission.VIEW_AS.isViewing()).isFalse();
        assertThat(Permission.VIEW_CHARGES.isViewing()).isTrue();
        assertThat(Permission.RUN_BILLING.isViewing()).isFalse();
    }

    private static Caller caller(long user, String actor, Place place, Set<Permission> permissions) {
        return new Caller(user, actor, actor, place, null, permissions, ORIGIN);
    }
}

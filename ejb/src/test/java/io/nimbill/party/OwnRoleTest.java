package io.nimbill.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.work.Refusal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnRoleTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    private final Party operator = PartyFixture.anOperator(1);
    private final Party reseller = PartyFixture.aReseller(4, operator);

    @Test
    void it_holds_no_permission_that_nobody_at_such_a_party_can_have() {
        assertThatThrownBy(() -> role(reseller, EnumSet.of(Permission.VIEW_CHARGES, Permission.RUN_BILLING)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("permission-not-possible"));
        assertThat(role(operator, EnumSet.allOf(Permission.class)).permissions())
                .containsExactlyInAnyOrder(Permission.values());
    }

    @Test
    void it_fits_where_all_of_its_permissions_are_possible() {
        OwnRole margin = role(reseller, EnumSet.of(Permission.VIEW_MARGIN));
        assertThat(margin.fits(PartyKind.RESELLER)).isTrue();
        assertThat(margin.fits(PartyKind.OPERATOR)).isTrue();
        assertThat(margin.fits(PartyKind.CLIENT)).isFalse();
    }

    @Test
    void an_empty_role_and_one_without_a_name_are_refused() {
        assertThatThrownBy(() -> role(reseller, Set.of())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new OwnRole(reseller, " ", EnumSet.of(Permission.VIEW_CHARGES), NOW))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void all_permissions_fit_into_its_row() {
        int length = 0;
        for (Permission permission : Permission.values()) {
            length += permission.scope().length() + 1;
        }
        assertThat(length).isLessThanOrEqualTo(500);
    }

    @Test
    void every_ready_made_role_fits_one_kind_of_party_at_least_and_holds_no_more_than_its_fullest() {
        for (Role role : Role.values()) {
            for (PartyKind kind : PartyKind.values()) {
                if (role.fits(kind)) {
                    assertThat(Role.fullestAt(kind).permissions())
                            .as(role.name())
                            .containsAll(role.permissions());
                }
            }
        }
    }

    private static OwnRole role(Party owner, Set<Permission> permissions) {
        return new OwnRole(owner, "Desk", permissions, NOW);
    }
}

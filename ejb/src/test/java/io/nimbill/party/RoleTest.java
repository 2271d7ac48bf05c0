package io.nimbill.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTest {

    /** I23: whoever stands below the operator never holds one of these. */
    private static final Set<Permission> OPERATORS_OWN = EnumSet.of(
            Permission.VIEW_VENDOR_ACCOUNTS,
            Permission.MANAGE_VENDOR_ACCOUNTS,
            Permission.VIEW_DELIVERIES,
            Permission.SUBMIT_DELIVERIES,
            Permission.VIEW_JOBS,
            Permission.RUN_JOBS,
            Permission.RUN_BILLING,
            Permission.BACKDATE,
            Permission.VIEW_AUDIT);

    @Test
    void below_the_operator_nobody_sees_what_comes_from_vendors() {
        for (Role role : Role.values()) {
            if (!role.fits(PartyKind.OPERATOR)) {
                assertThat(role.permissions()).as(role.name()).doesNotContainAnyElementsOf(OPERATORS_OWN);
            }
        }
    }

    @Test
    void an_auditor_changes_nothing() {
        assertThat(Role.AUDITOR.permissions())
                .allMatch(permission -> permission.name().startsWith("VIEW_"));
    }

    @Test
    void clients_see_no_margin_and_no_prices() {
        for (Role role : Set.of(Role.CLIENT_ADMINISTRATOR, Role.CLIENT_VIEWER)) {
            assertThat(role.permissions()).doesNotContain(Permission.VIEW_MARGIN, Permission.VIEW_PRICES);
        }
    }

    @Test
    void every_kind_of_party_has_a_role_and_no_role_reaches_over_kinds_it_does_not_fit() {
        for (PartyKind kind : PartyKind.values()) {
            assertThat(Role.fullestAt(kind).fits(kind)).isTrue();
        }
        assertThat(Role.CLIENT_VIEWER.fits(PartyKind.RESELLER)).isFalse();
        assertThat(Role.RESELLER_ADMINISTRATOR.fits(PartyKind.OPERATOR)).isFalse();
    }

    @Test
    void what_a_reseller_may_grant_it_holds_itself() {
        assertThat(Role.RESELLER_ADMINISTRATOR.permissions())
                .containsAll(Role.CLIENT_ADMINISTRATOR.permissions())
                .containsAll(Role.CLIENT_VIEWER.permissions());
    }
}

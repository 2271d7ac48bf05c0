package io.nimbill.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.work.Refusal;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SetupStateTest {

    @Test
    void the_wizard_is_there_from_its_beginning_until_the_last_step_is_behind() {
        assertThat(new SetupState(false, Map.of(), Set.of()).isOpen())
                .as("never begun")
                .isFalse();
        assertThat(new SetupState(true, Map.of(), Set.of()).isOpen()).isTrue();
        assertThat(new SetupState(true, Map.of(SetupStep.COMPANY, false, SetupStep.PROVIDERS, true), Set.of()).isOpen())
                .isTrue();
        assertThat(allBehind(Set.of()).isOpen()).isFalse();
    }

    @Test
    void steps_come_in_order_and_those_behind_stay_reachable() {
        SetupState state = new SetupState(true, Map.of(SetupStep.COMPANY, false), Set.of());

        assertThat(state.next()).contains(SetupStep.PROVIDERS);
        assertThat(state.isReachable(SetupStep.COMPANY)).isTrue();
        assertThat(state.isReachable(SetupStep.PROVIDERS)).isTrue();
        assertThat(state.isReachable(SetupStep.BILLING)).isFalse();
    }

    @Test
    void a_step_says_what_is_missing_for_it() {
        SetupState state = new SetupState(true, Map.of(), Set.of(SetupItem.PRICES));

        assertThat(state.missing(SetupStep.COMPANY)).containsExactly(SetupItem.COMPANY);
        assertThat(state.missing(SetupStep.BILLING)).containsExactly(SetupItem.CLIENT);
    }

    @Test
    void the_checklist_stays_until_everything_is_there() {
        assertThat(allBehind(Set.of(SetupItem.COMPANY)).isChecklistShown()).isTrue();
        assertThat(allBehind(EnumSet.allOf(SetupItem.class)).isChecklistShown()).isFalse();
        assertThat(new SetupState(false, Map.of(), Set.of()).isChecklistShown())
                .as("an installation that was set up before there was a wizard")
                .isFalse();
    }

    @Test
    void percentages_that_no_seller_means_are_refused_by_their_field() {
        assertThatThrownBy(() -> new SellingTerms(new BigDecimal("15"), new BigDecimal("-1"), null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).contains("amazon"));
        assertThatThrownBy(() -> new SellingTerms(null, null, null)).isInstanceOf(Refusal.class);
        assertThat(new SellingTerms(new BigDecimal("15"), null, BigDecimal.ZERO).microsoft())
                .isZero();
    }

    private static SetupState allBehind(Set<SetupItem> done) {
        return new SetupState(
                true, Map.of(SetupStep.COMPANY, false, SetupStep.PROVIDERS, true, SetupStep.BILLING, false), done);
    }
}

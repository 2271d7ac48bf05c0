package io.nimbill.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.work.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PartyTest {

    private final Party operator = PartyFixture.anOperator(1);
    private final Party reseller = PartyFixture.aReseller(4, operator);
    private final Party client = PartyFixture.aClient(9, reseller);

    @Test
    void a_party_carries_the_path_from_the_root() {
        assertThat(operator.path()).isEqualTo("/1/");
        assertThat(client.path()).isEqualTo("/1/4/9/");
        assertThat(client.depth()).isEqualTo(2);
    }

    @Test
    void nobody_buys_from_a_client() {
        PartyProfile profile = PartyProfile.named("X", "DE", "EUR");
        assertThatThrownBy(() -> Party.under(client, PartyKind.CLIENT, profile, Instant.EPOCH))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("kind-not-possible"));
    }

    @Test
    void a_second_operator_cannot_stand_below_the_first() {
        PartyProfile profile = PartyProfile.named("X", "DE", "EUR");
        assertThatThrownBy(() -> Party.under(operator, PartyKind.OPERATOR, profile, Instant.EPOCH))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_party_cannot_move_below_itself() {
        Party below = PartyFixture.aReseller(5, reseller);
        assertThatThrownBy(() -> reseller.requirePossibleUnder(below))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("circle"));
    }

    @Test
    void those_below_follow_an_ancestor_that_moves() {
        Party other = PartyFixture.aReseller(7, operator);
        String before = reseller.path();
        reseller.settleUnder(other);
        client.followAncestor(before, reseller.path(), 1);
        assertThat(client.path()).isEqualTo("/1/7/4/9/");
        assertThat(client.depth()).isEqualTo(3);
    }

    @Test
    void a_closed_party_is_not_amended_and_sells_to_nobody_new() {
        reseller.close(LocalDate.parse("2026-11-01"));
        PartyProfile profile = PartyProfile.named("New name", "DE", "EUR");
        assertThatThrownBy(() -> reseller.amend(profile)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Party.under(reseller, PartyKind.CLIENT, profile, Instant.EPOCH))
                .isInstanceOf(Refusal.class);
    }
}

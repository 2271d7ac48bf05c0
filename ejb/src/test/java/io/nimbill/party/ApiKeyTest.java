package io.nimbill.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.work.Refusal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiKeyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    private final Party operator = PartyFixture.anOperator(1);
    private final Party client = PartyFixture.aClient(9, PartyFixture.aReseller(4, operator));

    @Test
    void a_secret_holds_256_random_bits_behind_a_known_prefix() {
        String secret = RandomSecret.withPrefix(ApiKey.PREFIX);
        assertThat(secret).matches("nbk_[A-Za-z0-9_-]{43}");
        assertThat(RandomSecret.withPrefix(ApiKey.PREFIX)).isNotEqualTo(secret);
    }

    @Test
    void only_the_hash_of_the_secret_is_kept() {
        assertThat(RandomSecret.hash("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_key_counts_until_it_expires_or_is_revoked() {
        ApiKey key = key(client, EnumSet.of(Permission.VIEW_CHARGES), NOW.plusSeconds(60));
        assertThat(key.isUsableAt(NOW.plusSeconds(59))).isTrue();
        assertThat(key.isUsableAt(NOW.plusSeconds(60))).isFalse();
        key.revoke(NOW.plusSeconds(1));
        assertThat(key.isUsableAt(NOW.plusSeconds(2))).isFalse();
    }

    @Test
    void a_clients_key_cannot_have_what_no_client_has() {
        assertThatThrownBy(() -> key(client, EnumSet.of(Permission.VIEW_MARGIN), null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("scope-not-possible"));
    }

    @Test
    void no_key_looks_around_as_somebody() {
        assertThatThrownBy(() -> key(operator, EnumSet.of(Permission.VIEW_AS), null))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void scopes_survive_the_way_through_the_database() {
        Set<Permission> granted = EnumSet.of(Permission.VIEW_CHARGES, Permission.VIEW_INVOICES);
        ApiKey key = key(client, granted, null);
        assertThat(key.scopes()).containsExactly("view-charges", "view-invoices");
        assertThat(key.permissionsAt(PartyKind.CLIENT)).isEqualTo(granted);
    }

    @Test
    void a_key_that_a_program_made_ends_no_later_than_the_program() {
        Instant end = NOW.plusSeconds(60);
        Maker program = new Maker(7L, "key_x", end);
        assertThat(Scopes.expiry(null, program, NOW)).isEqualTo(end);
        assertThat(Scopes.expiry(end.plusSeconds(1), program, NOW)).isEqualTo(end);
        assertThat(Scopes.expiry(end.minusSeconds(1), program, NOW)).isEqualTo(end.minusSeconds(1));
        assertThat(Scopes.expiry(null, new Maker(7L, null, null), NOW)).isNull();
        assertThatThrownBy(() -> Scopes.expiry(NOW, program, NOW)).isInstanceOf(Refusal.class);
    }

    private static ApiKey key(Party party, Set<Permission> permissions, Instant expiresAt) {
        return new ApiKey(
                party,
                "test",
                RandomSecret.withPrefix(ApiKey.PREFIX),
                permissions,
                NOW,
                expiresAt,
                new Maker(null, null, null));
    }
}

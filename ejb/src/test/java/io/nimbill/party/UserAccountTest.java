package io.nimbill.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserAccountTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    private final UserAccount user = user();

    private static UserAccount user() {
        UserAccount user = new UserAccount(" Ada@Example.org ", "Ada", "en", NOW);
        user.setPassword("four quiet blue lamps", List.of());
        return user;
    }

    @Test
    void one_address_is_one_user_whatever_its_letters() {
        assertThat(user.email()).isEqualTo("ada@example.org");
    }

    @Test
    void the_fifth_wrong_password_locks_for_fifteen_minutes() {
        for (int i = 0; i < 4; i++) {
            user.failed(NOW);
        }
        assertThat(user.maySignInAt(NOW)).isTrue();
        user.failed(NOW);
        assertThat(user.maySignInAt(NOW)).isFalse();
        assertThat(user.maySignInAt(NOW.plus(15, ChronoUnit.MINUTES).minusMillis(1)))
                .isFalse();
        assertThat(user.maySignInAt(NOW.plus(15, ChronoUnit.MINUTES))).isTrue();
    }

    @Test
    void further_attempts_do_not_prolong_the_lock() {
        for (int i = 0; i < 20; i++) {
            user.failed(NOW.plusSeconds(i));
        }
        assertThat(user.maySignInAt(NOW.plusSeconds(4).plus(UserAccount.LOCK))).isTrue();
    }

    @Test
    void a_sign_in_forgets_the_failures_before_it() {
        for (int i = 0; i < 4; i++) {
            user.failed(NOW);
        }
        user.provedPassword();
        user.failed(NOW);
        assertThat(user.maySignInAt(NOW)).isTrue();
    }

    @Test
    void a_new_password_ends_the_sessions_begun_before() {
        String stamp = user.credentialStamp();
        user.setPassword("another four quiet lamps", List.of());
        assertThat(user.credentialStamp()).isNotEqualTo(stamp);
    }
}

package io.nimbill.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.work.Refusal;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final String RIGHT = "four quiet blue lamps";

    @Test
    void the_right_password_fits_its_hash_and_no_other_does() {
        String hash = Passwords.hash(RIGHT);
        assertThat(hash).startsWith("$argon2id$");
        assertThat(Passwords.isRight(RIGHT, hash)).isTrue();
        assertThat(Passwords.isRight(RIGHT + " ", hash)).isFalse();
        assertThat(Passwords.hash(RIGHT)).isNotEqualTo(hash);
    }

    @Test
    void without_a_user_nothing_is_right_and_the_same_work_is_done() {
        String hash = Passwords.hash(RIGHT);
        assertThat(Passwords.isRight(RIGHT, null)).isFalse();
        long known = fastest(hash);
        long unknown = fastest(null);
        assertThat((double) unknown / known).isBetween(0.5, 2.0);
    }

    @Test
    void short_and_simple_passwords_are_refused() {
        assertThatThrownBy(() -> Passwords.requireAcceptable("short", "a@b.example"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Passwords.requireAcceptable("aaaaaaaaaaaaaaa", "a@b.example"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Passwords.requireAcceptable("someone@b.example", "someone@b.example"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Passwords.requireAcceptable("x1y2z".repeat(30), "a@b.example"))
                .isInstanceOf(Refusal.class);
        Passwords.requireAcceptable(RIGHT, "a@b.example");
    }

    private static long fastest(String hash) {
        return LongStream.range(0, 5)
                .map(i -> {
                    long start = System.nanoTime();
                    Passwords.isRight("wrong password", hash);
                    return System.nanoTime() - start;
                })
                .min()
                .orElseThrow();
    }
}

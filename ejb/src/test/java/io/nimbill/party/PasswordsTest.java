package io.nimbill.party;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(work(Passwords.provedAgainst(null))).isEqualTo(work(hash));
        assertThat(Passwords.isRight("no password is this one", null)).isFalse();
    }

    /** Kind, version, memory, passes and lanes: all that decides how long a proof takes. */
    private static String work(String hash) {
        String[] parts = hash.split("\\$");
        return String.join("$", parts[1], parts[2], parts[3]) + " " + parts[4].length() + " " + parts[5].length();
    }
}

package io.nimbill.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.work.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> CONTEXT =
            List.of("karla@wolkenladen.example", "Karla Neumann", "Wolkenladen GmbH");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaaaaa",
                "qwertyuiop123",
                "password1234",
                "Password1234!",
                "iloveyou1234",
                "karla@wolkenladen.example",
                "wolkenladen2026",
                "KarlaNeumann",
                "nimbillnimbill",
                "abcabcabcabcabc",
                "123456789012"
            })
    void what_anybody_would_try_is_refused(String password) {
        assertThat(code(password)).isEqualTo("password-too-simple");
    }

    @Test
    void eleven_characters_are_too_few_and_129_too_many() {
        assertThat(code("x7#Kq2!mZp9")).isEqualTo("password-too-short");
        assertThat(code("four quiet blue lamps ".repeat(6))).isEqualTo("password-too-long");
        assertThat(code(null)).isEqualTo("password-too-short");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "four quiet blue lamps",
                "seven green bottles hang",
                "vier leise blaue lampen",
                "9f3c1b7ae2d84056",
                "  leading and trailing spaces  ",
                "пять тихих синих ламп"
            })
    void long_ones_of_any_kind_of_characters_are_taken(String password) {
        assertThatCode(() -> PasswordRules.require(password, CONTEXT)).doesNotThrowAnyException();
    }

    @Test
    void sixty_four_characters_and_more_are_possible() {
        String password = "four quiet blue lamps stand on the fifth table of the old kitchen, and one is broken";
        assertThat(password).hasSizeGreaterThan(64);
        assertThatCode(() -> PasswordRules.require(password, CONTEXT)).doesNotThrowAnyException();
    }

    private static String code(String password) {
        Refusal[] refusal = new Refusal[1];
        assertThatThrownBy(() -> PasswordRules.require(password, CONTEXT))
                .isInstanceOfSatisfying(Refusal.class, each -> refusal[0] = each);
        return refusal[0].code();
    }
}

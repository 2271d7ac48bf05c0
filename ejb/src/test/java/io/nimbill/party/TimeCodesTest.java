package io.nimbill.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTest {

    private static final byte[] RFC = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final long STEP = NOW.getEpochSecond() / 30;

    /** RFC 6238, appendix B, SHA-1; the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void the_codes_are_those_of_the_standard(long second, String code) {
        assertThat(TimeCodes.code(RFC, second / 30)).isEqualTo(code);
        assertThat(TimeCodes.step(RFC, code, Instant.ofEpochSecond(second))).isEqualTo(OptionalLong.of(second / 30));
    }

    @Test
    void a_clock_may_be_one_step_off_and_not_two() {
        assertThat(TimeCodes.step(RFC, TimeCodes.code(RFC, STEP - 1), NOW)).hasValue(STEP - 1);
        assertThat(TimeCodes.step(RFC, TimeCodes.code(RFC, STEP + 1), NOW)).hasValue(STEP + 1);
        assertThat(TimeCodes.step(RFC, TimeCodes.code(RFC, STEP - 2), NOW)).isEmpty();
        assertThat(TimeCodes.step(RFC, "", NOW)).isEmpty();
    }

    @Test
    void spaces_that_people_type_make_no_difference() {
        String code = TimeCodes.code(RFC, STEP);
        assertThat(TimeCodes.step(RFC, code.substring(0, 3) + " " + code.substring(3), NOW))
                .hasValue(STEP);
    }

    @Test
    void no_code_counts_twice_nor_one_from_before() {
        SecondFactor factor = new SecondFactor(1, "sealed");
        assertThat(factor.take(OptionalLong.of(STEP), NOW)).isTrue();
        assertThat(factor.take(OptionalLong.of(STEP), NOW)).isFalse();
        assertThat(factor.take(OptionalLong.of(STEP - 1), NOW)).isFalse();
        assertThat(factor.take(OptionalLong.of(STEP + 1), NOW)).isTrue();
    }

    @Test
    void five_wrong_codes_lock_it_for_fifteen_minutes_even_for_the_right_one() {
        SecondFactor factor = new SecondFactor(1, "sealed");
        for (int i = 0; i < 5; i++) {
            assertThat(factor.take(OptionalLong.empty(), NOW)).isFalse();
        }
        assertThat(factor.take(OptionalLong.of(STEP), NOW)).isFalse();
        Instant later = NOW.plus(Duration.ofMinutes(15));
        assertThat(factor.take(OptionalLong.of(STEP + 30), later)).isTrue();
    }

    @Test
    void a_factor_that_counts_is_not_replaced() {
        SecondFactor factor = new SecondFactor(1, "sealed");
        factor.replace("another");
        factor.confirm(NOW);
        assertThatThrownBy(() -> factor.replace("a third")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keys_are_written_as_the_standard_says() {
        assertThat(Base32.of("fooba".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTB");
        assertThat(Base32.of(RFC)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(RecoveryCode.random()).matches("([a-z2-7]{4}-){3}[a-z2-7]{4}");
        assertThat(RecoveryCode.hash("ABCD EFGH-ijkl")).isEqualTo(RecoveryCode.hash("abcd-efgh-ijkl"));
    }

    @Test
    void the_picture_is_an_image_of_squares_with_a_quiet_zone() {
        assertThat(QrPicture.of("otpauth://totp/Nimbill:a%40b.example?secret=ABC"))
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .contains("M4,4h1v1h-1z")
                .doesNotContain("M3,");
    }
}

package io.nimbill.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.web.entry.Problem.FieldError;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BindingTest {

    enum Colour {
        RED
    }

    record Inner(@Schema(maxLength = 5) String word) {}

    record Outer(
            String name,
            BigDecimal amount,
            LocalDate day,
            Boolean flag,
            Integer count,
            Colour colour,
            Inner inner,
            List<Inner> list) {}

    @Test
    void every_kind_of_value_is_bound() {
        Outer outer = bind("{\"name\":\"x\",\"amount\":\"12.3400\",\"day\":\"2026-11-30\",\"flag\":true,\"count\":3,"
                + "\"colour\":\"RED\",\"inner\":{\"word\":\"w\"},\"list\":[{\"word\":\"a\"}]}");
        assertThat(outer.amount()).isEqualTo(new BigDecimal("12.3400"));
        assertThat(outer.day()).isEqualTo(LocalDate.parse("2026-11-30"));
        assertThat(outer.flag()).isTrue();
        assertThat(outer.count()).isEqualTo(3);
        assertThat(outer.colour()).isEqualTo(Colour.RED);
        assertThat(outer.inner().word()).isEqualTo("w");
        assertThat(outer.list()).containsExactly(new Inner("a"));
    }

    @Test
    void absent_and_null_are_the_same() {
        assertThat(bind("{\"name\":null}")).isEqualTo(bind("{}"));
    }

    @Test
    void all_faults_are_told_at_once_by_their_pointers() {
        assertThatThrownBy(() -> bind("{\"amount\":12.34,\"day\":\"soon\",\"count\":1.5,\"inner\":{\"other/word\":1},"
                        + "\"list\":[{\"word\":7}],\"x~y\":1}"))
                .isInstanceOfSatisfying(ApiProblem.class, refused -> assertThat(
                                refused.problem().errors())
                        .extracting(FieldError::pointer)
                        .containsExactlyInAnyOrder(
                                "/amount", "/day", "/count", "/inner/other~1word", "/list/0/word", "/x~0y"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "NaN", "0x10", "1,5", " 1", "", "-", "1.", "++1"})
    void a_decimal_has_digits_and_a_dot_and_nothing_else(String text) {
        assertThatThrownBy(() -> bind("{\"amount\":\"" + text + "\"}")).isInstanceOf(ApiProblem.class);
    }

    @Test
    void a_text_is_as_long_as_its_schema_says_and_holds_no_control_characters() {
        assertThat(bind("{\"name\":\"" + "x".repeat(190) + "\",\"inner\":{\"word\":\"12345\"}}"))
                .isNotNull();
        for (String body : List.of(
                "{\"name\":\"" + "x".repeat(191) + "\"}",
                "{\"name\":\"a\\u0000b\"}",
                "{\"name\":\"a\\r\\nb\"}",
                "{\"inner\":{\"word\":\"123456\"}}")) {
            assertThatThrownBy(() -> bind(body)).as(body).isInstanceOf(ApiProblem.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "0000-01-01", "-0001-01-01", "9999-12-31"})
    void a_day_is_one_that_the_database_can_keep(String text) {
        assertThatThrownBy(() -> bind("{\"day\":\"" + text + "\"}")).isInstanceOf(ApiProblem.class);
    }

    @Test
    void a_decimal_of_absurd_length_is_refused() {
        assertThatThrownBy(() -> bind("{\"amount\":\"" + "9".repeat(100) + "\"}"))
                .isInstanceOf(ApiProblem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{\"a\":1,\"a\":2}", "\"text\""})
    void only_one_json_object_is_a_body(String text) {
        assertThatThrownBy(() -> JsonText.object(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(400));
    }

    private static Outer bind(String json) {
        JsonObject object = Json.createReader(new StringReader(json)).readObject();
        return Binding.bind(Outer.class, object);
    }
}

package io.nimbill.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangesTest {

    @Test
    void only_what_changed_is_named_with_before_and_after() {
        Changes changes = Changes.none()
                .from("name", "A", "B")
                .from("country", "DE", "DE")
                .to("kind", "CLIENT");
        assertThat(changes.toJson())
                .isEqualTo(
                        "{\"name\":{\"before\":\"A\",\"after\":\"B\"},\"kind\":{\"before\":null,\"after\":\"CLIENT\"}}");
    }

    @Test
    void hidden_fields_are_named_without_their_values() {
        assertThat(Changes.none().hidden("password").toJson())
                .doesNotContain("secret")
                .contains("password");
    }

    @Test
    void nothing_changed_is_empty() {
        assertThat(Changes.none().from("a", 1, 1).isEmpty()).isTrue();
    }
}

package io.nimbill.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void a_field_that_speaks_of_a_secret_can_only_be_named() {
        for (String field : new String[] {"password", "newPassword", "clientSecret", "accessToken", "credential"}) {
            assertThatThrownBy(() -> Changes.none().to(field, "x")).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Changes.none().to("credentialExpiresOn", "2027-01-01").toJson())
                .contains("2027-01-01");
    }

    @Test
    void what_looks_like_one_of_our_secrets_is_not_written_whatever_its_field() {
        String key = "nbk_" + "a".repeat(43);
        assertThat(Changes.none().from("name", "Bearer abc", key).toJson())
                .doesNotContain(key)
                .doesNotContain("abc");
    }
}

package io.nimbill.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicIdTest {

    @Test
    void what_is_shown_with_a_prefix_is_read_back() {
        PublicId id = PublicId.random();
        assertThat(PublicId.parse("inv", id.prefixed("inv"))).contains(id);
    }

    @Test
    void an_id_of_another_kind_never_was() {
        assertThat(PublicId.parse("inv", PublicId.random().prefixed("pty"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inv_",
                "inv_0",
                "inv_0123456789ABCDEF0123456789ABCDEF",
                "inv_../../../../../../../etc/passwd00",
                "inv_0123456789abcdef0123456789abcdef0",
                "0123456789abcdef0123456789abcdef",
            })
    void a_malformed_id_never_was(String text) {
        assertThat(PublicId.parse("inv", text)).isEmpty();
    }
}

package io.nimbill.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StatedHashesTest {

    private static final byte[] FOUND = StatedHashes.digest().digest("cost".getBytes(StandardCharsets.UTF_8));

    @Test
    void bytes_bear_out_what_is_stated_in_either_writing() {
        assertThat(StatedHashes.of("ThVm8HmPs9bzUHIMrNdERg==", null, " ").contradicted(FOUND))
                .isEmpty();
        assertThat(StatedHashes.of("4e1566f0798fb3d6f350720cacd74446").contradicted(FOUND))
                .isEmpty();
    }

    @Test
    void one_statement_that_does_not_hold_is_enough() {
        assertThat(StatedHashes.of(null, "AAAAAAAAAAAAAAAAAAAAAA==").contradicted(FOUND))
                .hasValueSatisfying(words -> assertThat(words.english())
                        .contains("AAAAAAAAAAAAAAAAAAAAAA==")
                        .contains("MD5"));
    }

    @Test
    void nothing_stated_is_nothing_contradicted() {
        assertThat(StatedHashes.of((String) null).contradicted(FOUND)).isEmpty();
    }
}

package io.nimbill.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.work.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {

    @TempDir
    Path home;

    @Test
    void what_is_sealed_opens_for_the_same_context_on_another_server_too() {
        String sealed = sealing().seal("access key and secret", "dataset:1:credential");
        assertThat(sealed).doesNotContain("access");
        assertThat(sealing().open(sealed, "dataset:1:credential")).isEqualTo("access key and secret");
    }

    @Test
    void it_does_not_open_in_another_row() {
        String sealed = sealing().seal("secret", "dataset:1:credential");
        assertThatThrownBy(() -> sealing().open(sealed, "dataset:2:credential"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_same_text_twice_looks_different() {
        Sealing sealing = sealing();
        assertThat(sealing.seal("secret", "c")).isNotEqualTo(sealing.seal("secret", "c"));
    }

    @Test
    void only_the_servers_user_can_read_the_key() throws Exception {
        sealing().seal("secret", "c");
        assertThat(Files.getPosixFilePermissions(home.resolve("secret.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private Sealing sealing() {
        return new Sealing(new Settings(name -> name.equals("nimbill.home") ? home.toString() : null, name -> null));
    }
}

package io.nimbill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeFolderTest {
    @TempDir
    Path place;

    @Test
    void a_second_launcher_is_refused_until_the_first_has_ended() throws IOException, LaunchFailure {
        HomeFolder first = new HomeFolder(place.resolve("home"));
        HomeFolder second = new HomeFolder(place.resolve("home"));
        first.open();

        assertThatThrownBy(second::open)
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContainingAll("runs already", "Ctrl-C", "nimbill.home", "nimbill.port.offset");

        first.close();
        second.open();
        assertThat(second.path()).isDirectory();
        second.close();
    }

    @Test
    void a_folder_that_cannot_be_made_is_named_with_the_remedy() throws IOException {
        Path file = Files.writeString(place.resolve("file"), "in the way");

        assertThatThrownBy(() -> new HomeFolder(file.resolve("home")).open())
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContainingAll(file.toString(), "cannot be used", "-Dnimbill.home=");
    }

    @Test
    void a_full_disk_is_refused_before_anything_is_written() {
        assertThatThrownBy(() -> new HomeFolder(place.resolve("home"), Long.MAX_VALUE).open())
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContainingAll("Make room", "-Dnimbill.home=");
        assertThat(place.resolve("home")).isDirectoryNotContaining("glob:**data");
    }
}

package io.nimbill.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A24: watched folders stay within the inbox, whatever their names and whatever lies in them. */
class FolderStoreTest {

    @TempDir
    private Path home;

    private Path inbox;

    @BeforeEach
    void files_inside_and_outside() throws IOException {
        inbox = Files.createDirectories(home.resolve("inbox"));
        Files.createDirectories(inbox.resolve("aws/deep"));
        Files.writeString(inbox.resolve("aws/deep/part.csv"), "inside");
        Files.createDirectories(home.resolve("outside"));
        Files.writeString(home.resolve("outside/secret.csv"), "outside");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../outside", "aws/../../outside", "/etc", "aws/../.."})
    void a_place_outside_the_inbox_is_refused(String location) {
        assertThatThrownBy(() -> open(location)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_link_that_leads_out_of_the_inbox_is_refused_as_a_place() throws IOException {
        Files.createSymbolicLink(inbox.resolve("away"), home.resolve("outside"));
        Files.createSymbolicLink(inbox.resolve("aws/away"), home);

        assertThatThrownBy(() -> open("away")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> open("aws/away/outside")).isInstanceOf(Refusal.class);
    }

    @Test
    void neither_links_nor_devices_nor_what_lies_behind_them_are_files() throws IOException {
        Path aws = inbox.resolve("aws");
        Files.createSymbolicLink(aws.resolve("secret.csv"), home.resolve("outside/secret.csv"));
        Files.createSymbolicLink(aws.resolve("folder"), home.resolve("outside"));
        Files.createSymbolicLink(aws.resolve("null"), Path.of("/dev/null"));
        ObjectStore store = open("aws");

        assertThat(store.list()).extracting(StoredObject::key).containsExactly("deep/part.csv");
        for (String key : new String[] {
            "secret.csv",
            "folder/secret.csv",
            "null",
            "../../outside/secret.csv",
            "deep/../../../outside/secret.csv",
            home.resolve("outside/secret.csv").toString(),
            "deep",
            "deep/part.csv\0.csv"
        }) {
            assertThat(store.find(key)).as(key).isEmpty();
        }
    }

    @Test
    void a_file_that_becomes_a_link_is_not_read() throws IOException {
        ObjectStore store = open("aws");
        StoredObject part = store.find("deep/part.csv").orElseThrow();
        assertThat(store.open(part).readAllBytes()).asString().isEqualTo("inside");

        Files.delete(inbox.resolve("aws/deep/part.csv"));
        Files.createSymbolicLink(inbox.resolve("aws/deep/part.csv"), home.resolve("outside/secret.csv"));
        assertThatThrownBy(() -> store.open(part)).isInstanceOf(IOException.class);
    }

    @Test
    void the_inbox_itself_may_be_a_link_of_whoever_runs_the_server() throws IOException {
        Path elsewhere = Files.createDirectories(home.resolve("disk/aws"));
        Files.writeString(elsewhere.resolve("part.csv"), "inside");
        Path other = Files.createDirectories(home.resolve("other"));
        Files.createSymbolicLink(other.resolve("inbox"), home.resolve("disk"));

        assertThat(open("aws", other).find("part.csv")).isPresent();
    }

    private ObjectStore open(String location) {
        return open(location, home);
    }

    private static ObjectStore open(String location, Path home) {
        Settings settings = new Settings(name -> name.equals("nimbill.home") ? home.toString() : null, name -> null);
        return new FolderConnector(settings).open(new StorePlace(location, null, Map.of()));
    }
}

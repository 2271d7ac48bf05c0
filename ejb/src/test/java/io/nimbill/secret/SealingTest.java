package io.nimbill.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import javax.crypto.KeyGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wildfly.security.credential.SecretKeyCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.WildFlyElytronCredentialStoreProvider;

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

    @Test
    void what_an_older_key_sealed_opens_until_it_is_retired_and_ids_stay_the_same() throws Exception {
        Sealing here = sealing();
        Sealing onAnotherServer = sealing();
        String before = here.seal("secret", "c");
        byte[] ids = onAnotherServer.derivedKey("ids", 64);

        here.addKey();
        assertThat(here.hasOlderKeys()).isTrue();
        String after = here.seal("secret", "c");
        assertThat(after).startsWith(here.newestMark());
        assertThat(before).doesNotStartWith(here.newestMark());
        assertThat(onAnotherServer.open(before, "c")).isEqualTo("secret");
        assertThat(onAnotherServer.open(after, "c")).isEqualTo("secret");
        assertThat(onAnotherServer.seal("secret", "c")).startsWith(here.newestMark());

        here.retireOlderKeys();
        assertThat(here.hasOlderKeys()).isFalse();
        assertThat(sealing().open(after, "c")).isEqualTo("secret");
        assertThatThrownBy(() -> sealing().open(before, "c")).isInstanceOf(IllegalStateException.class);
        assertThat(sealing().derivedKey("ids", 64)).isEqualTo(ids);
    }

    @Test
    void the_keyset_is_sealed_as_soon_as_the_server_has_a_master_key() throws Exception {
        String sealed = sealing().seal("secret", "c");
        assertThat(home.resolve("secret.key")).content().contains("\"value\"").doesNotContain("encryptedKeyset");

        masterKey();
        assertThat(sealing().open(sealed, "c")).isEqualTo("secret");
        assertThat(home.resolve("secret.key")).content().contains("encryptedKeyset");
        assertThat(sealing().open(sealed, "c")).isEqualTo("secret");
        assertThat(Files.getPosixFilePermissions(home.resolve("secret.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));

        assertThat(Files.getPosixFilePermissions(home.resolve("master.cs")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));

        Files.delete(home.resolve("master.cs"));
        assertThatThrownBy(() -> sealing().open(sealed, "c")).hasStackTraceContaining("credential store is not there");
    }

    @Test
    void a_keyset_from_the_settings_is_changed_there() throws Exception {
        sealing().seal("secret", "c");
        String keyset = Files.readString(home.resolve("secret.key"));
        Sealing given =
                new Sealing(new Settings(name -> name.equals("nimbill.secret.key") ? keyset : null, name -> null));
        assertThatThrownBy(given::addKey).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo("keyset-given"));
    }

    /** As the server's Elytron subsystem makes it. */
    private void masterKey() throws Exception {
        CredentialStore store = CredentialStore.getInstance(
                "PropertiesCredentialStore", WildFlyElytronCredentialStoreProvider.getInstance());
        store.initialize(Map.of("location", home.resolve("master.cs").toString(), "create", "true"));
        KeyGenerator keys = KeyGenerator.getInstance("AES");
        keys.init(256);
        store.store("master", new SecretKeyCredential(keys.generateKey()));
        store.flush();
    }

    private Sealing sealing() {
        return new Sealing(new Settings(name -> name.equals("nimbill.home") ? home.toString() : null, name -> null));
    }
}

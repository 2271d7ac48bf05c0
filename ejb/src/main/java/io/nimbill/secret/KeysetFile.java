package io.nimbill.secret;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.nimbill.work.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The keyset, in the file {@code secret.key} of the home folder that all servers of an installation share: itself sealed
 * with the master key, where the server has one. Or, where the setting {@code nimbill.secret.key} holds it, there.
 */
final class KeysetFile {

    private static final Logger LOG = Logger.getLogger(KeysetFile.class.getName());
    private static final byte[] CONTEXT = "nimbill:keyset".getBytes(StandardCharsets.UTF_8);

    private final Settings settings;

    KeysetFile(Settings settings) {
        this.settings = settings;
    }

    /** Whether the keyset stands in the settings, where nothing but their owner changes it. */
    boolean isGiven() {
        return settings.text("nimbill.secret.key").isPresent();
    }

    /** Another value means that the keyset is to be read again. */
    String stamp() {
        if (isGiven()) {
            return "given";
        }
        try {
            return Files.exists(path()) ? Files.getLastModifiedTime(path()) + " " + Files.size(path()) : "absent";
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at the key file " + path(), e);
        }
    }

    /** The keyset; made at first use, and sealed as soon as there is a master key. */
    KeysetHandle read() throws GeneralSecurityException {
        Optional<String> given = settings.text("nimbill.secret.key");
        if (given.isPresent()) {
            return TinkJsonProtoKeysetFormat.parseKeyset(given.get(), InsecureSecretKeyAccess.get());
        }
        Optional<Aead> master = MasterKey.find(settings);
        String text = text(master);
        if (text.contains("encryptedKeyset")) {
            return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(
                    text,
                    master.orElseThrow(() -> new GeneralSecurityException(
                            path() + " is sealed, and the server's credential store is not there")),
                    CONTEXT);
        }
        KeysetHandle open = TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get());
        if (master.isPresent()) {
            replace(open);
        } else {
            LOG.log(Level.WARNING, "{0} is not sealed: configure the server with configure.cli again", path());
        }
        return open;
    }

    /** Writes another keyset in its place, at once for all who read it. */
    void replace(KeysetHandle keyset) throws GeneralSecurityException {
        try {
            Path fresh = path().resolveSibling(
                            "secret.key." + ProcessHandle.current().pid());
            Files.deleteIfExists(fresh);
            OwnersFile.create(fresh, text(keyset, MasterKey.find(settings)));
            Files.move(fresh, path(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the key file " + path(), e);
        }
    }

    private String text(Optional<Aead> master) throws GeneralSecurityException {
        try {
            if (!Files.exists(path())) {
                make(master);
            }
            return Files.readString(path());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or make the key file " + path(), e);
        }
    }

    /** Of two servers that start at once one makes the key, the other reads it. */
    private void make(Optional<Aead> master) throws GeneralSecurityException, IOException {
        try {
            KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            OwnersFile.create(path(), text(fresh, master));
        } catch (FileAlreadyExistsException e) {
            LOG.log(Level.FINE, "Another server made the key first", e);
        }
    }

    private static String text(KeysetHandle keyset, Optional<Aead> master) throws GeneralSecurityException {
        return master.isPresent()
                ? TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keyset, master.get(), CONTEXT)
                : TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    }

    Path path() {
        return settings.home().resolve("secret.key");
    }
}

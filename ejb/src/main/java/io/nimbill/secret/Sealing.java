package io.nimbill.secret;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.subtle.Hkdf;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/**
 * Seals texts with AES-256-GCM. What is sealed for one context (the row and column it stands in) does not open in
 * another. The keyset is the setting {@code nimbill.secret.key} (Tink's JSON, for a credential store), else the file
 * {@code secret.key} in the home folder, made at first use and shared by all servers of an installation; it may hold
 * older keys, so that what was sealed before a change of key still opens.
 */
@ApplicationScoped
public class Sealing {

    private Settings settings;
    private volatile Aead aead;

    /** For the container. */
    protected Sealing() {}

    /** With the settings that name the keyset or the home folder. */
    @Inject
    public Sealing(Settings settings) {
        this.settings = settings;
    }

    /** Seals a text for a context; the same text twice gives two different results. */
    public String seal(String text, String context) {
        try {
            byte[] sealed = aead().encrypt(bytes(text), bytes(context));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal a secret", e);
        }
    }

    /**
     * Opens what was sealed for the same context.
     *
     * @throws IllegalStateException when the key is another, the context is another, or the text was changed
     */
    public String open(String sealed, String context) {
        try {
            byte[] text = aead().decrypt(Base64.getDecoder().decode(sealed), bytes(context));
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A stored secret does not open. Is " + keyFile() + " the key it was sealed with?", e);
        }
    }

    /** A key for another purpose, derived (HKDF, SHA-256) from the keyset's oldest key; the same after any restart. */
    @AccessesPartialKey
    byte[] derivedKey(String purpose, int size) throws GeneralSecurityException {
        AeadConfig.register();
        if (!(keyset().getAt(0).getKey() instanceof AesGcmKey oldest)) {
            throw new GeneralSecurityException("The keys in " + keyFile() + " have to be AES-GCM keys");
        }
        byte[] material = oldest.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
        return Hkdf.computeHkdf("HMACSHA256", material, new byte[0], bytes("nimbill:" + purpose), size);
    }

    private synchronized Aead aead() throws GeneralSecurityException {
        if (aead == null) {
            AeadConfig.register();
            aead = keyset().getPrimitive(RegistryConfiguration.get(), Aead.class);
        }
        return aead;
    }

    private KeysetHandle keyset() throws GeneralSecurityException {
        Optional<String> given = settings.text("nimbill.secret.key");
        return TinkJsonProtoKeysetFormat.parseKeyset(given.orElseGet(this::fromFile), InsecureSecretKeyAccess.get());
    }

    private String fromFile() {
        Path file = keyFile();
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or make the key file " + file, e);
        }
    }

    /** Of two servers that start at once one makes the key, the other reads it. */
    private static void make(Path file) throws IOException {
        try {
            AeadConfig.register();
            KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            OwnersFile.create(file, TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get()));
        } catch (FileAlreadyExistsException e) {
            Files.readString(file);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a key", e);
        }
    }

    private Path keyFile() {
        return settings.home().resolve("secret.key");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

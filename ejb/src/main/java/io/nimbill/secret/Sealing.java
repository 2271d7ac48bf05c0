package io.nimbill.secret;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.subtle.Hkdf;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Seals texts with AES-256-GCM. What is sealed for one context (the row and column it stands in) does not open in
 * another. The keyset may hold older keys, so that what was sealed before a change of key still opens; when it changes
 * on disk, every server reads it again before it seals or opens the next text.
 */
@ApplicationScoped
public class Sealing {

    private static final int MARK = 6;

    private KeysetFile file;
    private volatile Loaded loaded;

    private record Loaded(String stamp, KeysetHandle keyset, Aead aead) {}

    /** For the container. */
    protected Sealing() {}

    /** With the settings that name the keyset or the home folder. */
    @Inject
    public Sealing(Settings settings) {
        this.file = new KeysetFile(settings);
    }

    /** Seals a text for a context; the same text twice gives two different results. */
    public String seal(String text, String context) {
        try {
            byte[] sealed = loaded().aead().encrypt(bytes(text), bytes(context));
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
            byte[] text = loaded().aead().decrypt(Base64.getDecoder().decode(sealed), bytes(context));
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A stored secret does not open. Is " + file.path() + " the key it was sealed with?", e);
        }
    }

    /** With what every text begins that was sealed with the newest key. */
    public String newestMark() {
        try {
            return mark(loaded().keyset());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keyset cannot be read", e);
        }
    }

    /** A key for another purpose, derived (HKDF, SHA-256) from the keyset's oldest key; the same after any restart. */
    @AccessesPartialKey
    byte[] derivedKey(String purpose, int size) throws GeneralSecurityException {
        if (!(loaded().keyset().getAt(0).getKey() instanceof AesGcmKey oldest)) {
            throw new GeneralSecurityException("The keys in " + file.path() + " have to be AES-GCM keys");
        }
        byte[] material = oldest.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
        return Hkdf.computeHkdf("HMACSHA256", material, new byte[0], bytes("nimbill:" + purpose), size);
    }

    /** Whether older keys still open texts: a rotation is under way. */
    boolean hasOlderKeys() throws GeneralSecurityException {
        KeysetHandle keyset = loaded().keyset();
        int enabled = 0;
        for (int i = 0; i < keyset.size(); i++) {
            enabled += keyset.getAt(i).getStatus() == KeyStatus.ENABLED ? 1 : 0;
        }
        return enabled > 1;
    }

    /** From now on texts are sealed with a new key; the ones before still open what they sealed. */
    synchronized void addKey() throws GeneralSecurityException {
        requireOurs();
        KeysetHandle before = loaded().keyset();
        String known = mark(before);
        KeysetHandle after;
        do {
            after = KeysetHandle.newBuilder(before)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build();
        } while (mark(after).equals(known));
        file.replace(after);
    }

    /**
     * Keys but the newest open nothing any more. They stay in the keyset, disabled, because the oldest is what ids are
     * derived from.
     */
    synchronized void retireOlderKeys() throws GeneralSecurityException {
        requireOurs();
        KeysetHandle.Builder keyset = KeysetHandle.newBuilder(loaded().keyset());
        for (int i = 0; i < keyset.size(); i++) {
            if (!keyset.getAt(i).isPrimary()) {
                keyset.getAt(i).setStatus(KeyStatus.DISABLED);
            }
        }
        file.replace(keyset.build());
    }

    private void requireOurs() {
        if (file.isGiven()) {
            throw new Refusal("keyset-given", "The keyset stands in the setting nimbill.secret.key: change it there.");
        }
    }

    /** Tink puts a one and the key's id before what it seals; in Base64 that are the first letters. */
    private static String mark(KeysetHandle keyset) {
        byte[] prefix = ByteBuffer.allocate(MARK)
                .put((byte) 1)
                .putInt(keyset.getPrimary().getId())
                .array();
        return Base64.getEncoder().encodeToString(prefix).substring(0, MARK);
    }

    private Loaded loaded() throws GeneralSecurityException {
        Loaded now = loaded;
        return now != null && now.stamp().equals(file.stamp()) ? now : load();
    }

    private synchronized Loaded load() throws GeneralSecurityException {
        AeadConfig.register();
        KeysetHandle keyset = file.read();
        loaded = new Loaded(file.stamp(), keyset, keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
        return loaded;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

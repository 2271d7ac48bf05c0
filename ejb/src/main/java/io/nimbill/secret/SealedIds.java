package io.nimbill.secret;

import com.google.crypto.tink.subtle.AesSiv;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/**
 * Ids for things that have none of their own: what names them, sealed with AES-SIV (RFC 5297), so that it can neither be
 * read nor put together outside. Other than with {@link Sealing} the same content always gives the same id. The key is
 * derived from the oldest one of the installation's keyset; ids hold until that one is taken out.
 */
@ApplicationScoped
public class SealedIds {

    private static final int KEY_SIZE = 64;

    private Sealing sealing;
    private volatile AesSiv cipher;

    /** For the container. */
    protected SealedIds() {}

    /** With the keyset of the installation. */
    @Inject
    public SealedIds(Sealing sealing) {
        this.sealing = sealing;
    }

    /**
     * The id of a content, in letters, digits, {@code -} and {@code _}; it tells the content's length and nothing else.
     *
     * @param kind what the id names; an id of one kind does not open as another
     */
    public String seal(byte[] content, String kind) {
        try {
            byte[] sealed = cipher().encryptDeterministically(content, bytes(kind));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal an id", e);
        }
    }

    /** What an id of that kind was made of; empty for any text that this installation did not make. */
    public Optional<byte[]> open(String id, String kind) {
        try {
            return Optional.of(
                    cipher().decryptDeterministically(Base64.getUrlDecoder().decode(id), bytes(kind)));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private synchronized AesSiv cipher() throws GeneralSecurityException {
        if (cipher == null) {
            cipher = new AesSiv(sealing.derivedKey("ids", KEY_SIZE));
        }
        return cipher;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

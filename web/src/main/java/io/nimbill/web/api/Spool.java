package io.nimbill.web.api;

import io.nimbill.work.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Keeps an upload aside while its hash is made: with an idempotency key the whole request has to be known before it is
 * known whether there is anything to do.
 */
@ApplicationScoped
class Spool {

    @Inject
    private Settings settings;

    /** A file kept aside until it is closed. */
    record Kept(String name, Path file, byte[] hash) implements AutoCloseable {

        InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    Kept keep(String name, InputStream content) throws IOException {
        Path file = Files.createTempFile(settings.home().resolve("staging"), "upload-", ".part");
        MessageDigest digest = sha256();
        try (DigestInputStream in = new DigestInputStream(content, digest);
                OutputStream out = Files.newOutputStream(file)) {
            in.transferTo(out);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Kept(name, file, digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}

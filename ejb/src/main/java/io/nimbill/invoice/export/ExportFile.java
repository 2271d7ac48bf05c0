package io.nimbill.invoice.export;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that appears whole or not at all: written under a temporary name, forced to disk, then renamed over what was
 * there. Not closed properly, it leaves nothing behind.
 */
final class ExportFile implements AutoCloseable {

    private final Path target;
    private final Path temporary;
    private final MessageDigest digest;
    private final OutputStream stream;
    private boolean published;

    ExportFile(Path target) throws IOException {
        this.target = target;
        this.temporary = target.resolveSibling("." + target.getFileName() + ".tmp");
        this.digest = sha256();
        this.stream = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(temporary), digest));
    }

    /** Where to write; closing it does nothing, so that writers of XML and CSV may do so. */
    OutputStream stream() {
        return new FilterOutputStream(stream) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** Makes the file visible; its size and SHA-256. */
    Published publish() throws IOException {
        stream.close();
        try (FileChannel written = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        long bytes = Files.size(temporary);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        published = true;
        return new Published(
                target.getFileName().toString(), bytes, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        if (!published) {
            stream.close();
            Files.deleteIfExists(temporary);
        }
    }

    /** A file as its manifest names it. */
    record Published(String name, long bytes, String sha256) {}

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

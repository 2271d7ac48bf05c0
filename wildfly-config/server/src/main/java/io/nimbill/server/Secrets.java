package io.nimbill.server;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Random passwords, kept in a file that only its owner may read, so that the next start finds the same ones. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Path file;
    private final Properties values = new Properties();

    Secrets(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
        }
    }

    /** The password of that name, made at the first call. */
    String password(String name) throws IOException {
        if (!values.containsKey(name)) {
            values.setProperty(name, random());
            write(file, values);
        }
        return values.getProperty(name);
    }

    /** A password that nobody has had: 128 random bits. */
    static String random() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    /** Writes properties into a file that nobody else may read, where the file system knows of such a thing. */
    static void write(Path file, Properties values) throws IOException {
        restricted(file);
        try (Writer writer = Files.newBufferedWriter(file)) {
            values.store(writer, null);
        }
    }

    /** Makes the file empty and readable by its owner alone, before anything is written into it. */
    static Path restricted(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return Files.createFile(
                    file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return Files.createFile(file);
    }
}

package io.nimbill.usage;

import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The folder where deliveries lie until they are in the archive: {@code <delivery>/parts} with the vendor's bytes and
 * {@code <delivery>/work} with what reading makes of them.
 */
@ApplicationScoped
public class Staging {

    private Settings settings;

    /** For the container. */
    protected Staging() {}

    @Inject
    Staging(Settings settings) {
        this.settings = settings;
    }

    /** A new, empty place. */
    String newPlace() {
        String place = PublicId.random().value();
        fresh(parts(place));
        return place;
    }

    Path parts(String place) {
        return root().resolve(place).resolve("parts");
    }

    /** An empty folder for a read; what an earlier attempt left there is removed. */
    Path emptyWork(String place) {
        return emptied(root().resolve(place).resolve("work"));
    }

    /** A folder without anything in it, made if need be. */
    Path emptied(Path folder) {
        remove(folder);
        return fresh(folder);
    }

    /** Copies a part while hashing it. A file that could not be written whole is removed. */
    StagedPart copy(InputStream from, String place, int ordinal, String name, Long statedRows) throws IOException {
        Path target = parts(place).resolve(new StagedPart(ordinal, name, 0, "", null).fileName());
        MessageDigest digest = sha256();
        try (OutputStream out = Files.newOutputStream(target)) {
            long bytes = new DigestInputStream(from, digest).transferTo(out);
            return new StagedPart(ordinal, name, bytes, HexFormat.of().formatHex(digest.digest()), statedRows);
        } catch (IOException e) {
            Files.deleteIfExists(target);
            throw e;
        }
    }

    /** Takes the folder of the parts away to another place, on another disk if need be. */
    void moveParts(String place, Path target) throws IOException {
        Files.createDirectories(target);
        try (var files = Files.list(parts(place))) {
            for (Path file : files.toList()) {
                Files.move(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Removes everything of a place. */
    void clear(String place) {
        remove(root().resolve(place));
    }

    private Path root() {
        return settings.home().toAbsolutePath().resolve("staging");
    }

    private static Path fresh(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the folder " + folder, e);
        }
    }

    /** Removes a folder with everything in it; does nothing when it is not there. */
    void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot empty the folder " + folder, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

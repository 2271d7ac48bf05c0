package io.nimbill.usage;

import java.nio.file.Path;
import java.util.Objects;

/**
 * One file of a delivery.
 *
 * @param name as the vendor or the user named it; used in defects
 * @param path where it lies now
 * @param expectedBytes length the manifest states, or null
 * @param expectedSha256 lower-case hex the manifest or the fetch states, or null
 * @param expectedRows data rows the manifest states, or null
 */
public record PartFile(String name, Path path, Long expectedBytes, String expectedSha256, Long expectedRows) {

    /** Checks that name and path are there. */
    public PartFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(path, "path");
    }

    /**
     * A part of which nothing is stated.
     *
     * @param path the file
     * @return the part, named like the file
     */
    public static PartFile of(Path path) {
        return new PartFile(path.getFileName().toString(), path, null, null, null);
    }
}

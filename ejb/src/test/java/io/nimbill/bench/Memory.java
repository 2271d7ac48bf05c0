package io.nimbill.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory as Linux counts it: everything resident, heap and native together. */
final class Memory {

    private Memory() {}

    /** The most this process ever had resident; 0 where the system does not tell. */
    static long peakMegabytes() {
        return kilobytes(Path.of("/proc/self/status"), "VmHWM:") / 1024;
    }

    static long totalMegabytes() {
        return kilobytes(Path.of("/proc/meminfo"), "MemTotal:") / 1024;
    }

    private static long kilobytes(Path file, String name) {
        if (!Files.exists(file)) {
            return 0;
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

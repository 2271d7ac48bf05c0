package io.nimbill.whole.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The figures of a benchmark as text. */
final class Report {

    private static final Path STATUS = Path.of("/proc/self/status");

    private final StringBuilder text = new StringBuilder();

    void stage(String name, long rows, Duration time) {
        double seconds = time.toMillis() / 1000.0;
        text.append(String.format(
                "%-28s %,12d rows %10.2f s %,12d rows/s%n",
                name, rows, seconds, seconds == 0 ? 0 : Math.round(rows / seconds)));
    }

    void count(String what, long count) {
        text.append(String.format("%-28s %,12d%n", what, count));
    }

    /** Resident memory of the server, now and at its highest so far, heap and native together. */
    void memory(String when) throws IOException {
        if (Files.exists(STATUS)) {
            text.append(String.format(
                    "%-28s %,12d MB resident, %,d MB at most%n", when, megabytes("VmRSS:"), megabytes("VmHWM:")));
        }
    }

    void parked(List<String> reasons) {
        text.append("parked: ")
                .append(reasons.isEmpty() ? "nothing" : String.join(", ", reasons))
                .append('\n');
    }

    String text() {
        return text.toString();
    }

    private static long megabytes(String name) throws IOException {
        return Files.readAllLines(STATUS).stream()
                        .filter(line -> line.startsWith(name))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0)
                / 1024;
    }
}

package io.nimbill.whole.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What Linux says of the processors. */
final class Processor {

    private static final Path OURS = Path.of("/proc/self/stat");
    private static final Path LOAD = Path.of("/proc/loadavg");
    /** Linux counts in hundredths of a second for programs, whatever it does inside. */
    private static final int MILLIS_PER_TICK = 10;

    private static final int USER = 11;
    private static final int SYSTEM = 12;

    private Processor() {}

    /** Processor time of this server so far, in user and system mode; zero where the system does not tell. */
    static Duration timeOfThisServer() throws IOException {
        if (Files.notExists(OURS)) {
            return Duration.ZERO;
        }
        String text = Files.readString(OURS);
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return Duration.ofMillis(MILLIS_PER_TICK * (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])));
    }

    /** How many programs want a processor, on the average of a minute; with more than there are, times say little. */
    static String load() throws IOException {
        return Files.exists(LOAD) ? Files.readString(LOAD).split(" ")[0] : "unknown";
    }
}

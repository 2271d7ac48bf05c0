package io.nimbill.whole.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory of the server as Linux counts it, heap and native together, and how much of it is Java's heap. */
final class ServerMemory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path RESET = Path.of("/proc/self/clear_refs");
    private static final String RESET_OF_THE_PEAK = "5";

    private ServerMemory() {}

    /** The most since the last look, in megabytes; 0 resident where the system does not tell. */
    record Peak(long resident, long heap) {}

    /** The most since the last look; begins anew. */
    static Peak peakAndReset() throws IOException {
        long heap = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                heap += pool.getPeakUsage().getUsed() >> 20;
                pool.resetPeakUsage();
            }
        }
        long resident = 0;
        if (Files.exists(STATUS)) {
            resident = Files.readAllLines(STATUS).stream()
                            .filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / 1024;
        }
        if (Files.isWritable(RESET)) {
            Files.writeString(RESET, RESET_OF_THE_PEAK);
        }
        return new Peak(resident, heap);
    }
}

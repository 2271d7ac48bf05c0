package io.nimbill.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Time that passed and time that the processors worked for this process, all threads together, native ones too. */
final class Stopwatch {
    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long nanos = -System.nanoTime();
    private long cpuNanos = -process.getProcessCpuTime();

    void stop() {
        nanos += System.nanoTime();
        cpuNanos += process.getProcessCpuTime();
    }

    long nanos() {
        return nanos;
    }

    long cpuNanos() {
        return cpuNanos;
    }
}

package io.nimbill.whole.bench;

import java.util.List;
import java.util.Map;

/** The figures of a benchmark as text. */
final class Report {

    private final StringBuilder text = new StringBuilder();

    Report() {
        text.append(String.format(
                "%-28s %12s %10s %12s %10s %14s %11s%n",
                "stage", "rows", "seconds", "rows/s", "server CPU", "peak resident", "heap"));
    }

    void stages(String job, long rows, Map<String, StepTimes.Step> steps) {
        steps.forEach((name, step) -> {
            double seconds = step.time().toMillis() / 1000.0;
            text.append(String.format(
                    "%-28s %,12d %10.1f %,12d %9.1fs %,11d MB %,8d MB%n",
                    job + ": " + name,
                    rows,
                    seconds,
                    seconds == 0 ? 0 : Math.round(rows / seconds),
                    step.processor().toMillis() / 1000.0,
                    step.memory().resident(),
                    step.memory().heap()));
        });
    }

    void memory(String when, ServerMemory.Peak peak) {
        text.append(String.format("%-75s %,11d MB %,8d MB%n", when, peak.resident(), peak.heap()));
    }

    void count(String what, long count) {
        text.append(String.format("%-28s %,12d%n", what, count));
    }

    void load(String when, String load) {
        text.append("load average of the machine ")
                .append(when)
                .append(": ")
                .append(load)
                .append('\n');
    }

    void parked(List<String> reasons) {
        text.append("parked: ")
                .append(reasons.isEmpty() ? "nothing" : String.join(", ", reasons))
                .append('\n');
    }

    String text() {
        return text.toString();
    }
}
